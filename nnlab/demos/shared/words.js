// Words of sentences.

/** The words as a sentence begins. @param {string} s */
export const capital = (s) => s[0].toUpperCase() + s.slice(1);
