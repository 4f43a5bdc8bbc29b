// Text that a spreadsheet program would take for a formula (OWASP, CSV injection), and how it is disarmed.

/** Full-width signs count too: Chinese input methods write them, and some programs convert them. */
const opening = /^[=+\-@＝＋－＠\t\r\n]/;
const plainNumber = /^-\d[\d,]*(\.\d+)?(e[+-]?\d+)?%?$/i;

/** Whether a text begins like a formula and is not just a negative number. */
export const isFormulaLike = (text: string): boolean => opening.test(text) && !plainNumber.test(text);

/** For CSV, where a cell has no type: such a text is preceded by an apostrophe. */
export const neutraliseText = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);
