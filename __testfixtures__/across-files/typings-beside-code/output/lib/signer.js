"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.slug = slug;
function slug(text) {
    return text.toLowerCase();
}
