'use strict';

const pad = (number) => String(number).padStart(2, '0');

/** `2020-03-07`, in local time. */
exports.formatDate = function formatDate(date) {
  return [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
};
