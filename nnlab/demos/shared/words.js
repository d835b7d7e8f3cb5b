// Words of sentences.

/** The words with no end of a line between a number and its %, or its power of ten. @param {string} s */
export const unbroken = (s) => s.replace(/(\d) %/g, "$1\u00a0%").replace(/(\d) · 10/g, "$1\u00a0·\u00a010");

/** The words as a sentence begins. @param {string} s */
export const capital = (s) => s[0].toUpperCase() + s.slice(1);
