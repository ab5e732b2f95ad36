/** The id of the rule, in a file of its own because several modules say it. */
export const RULE = 'postman';
