// Words of sentences.

/** The words as a sentence begins. @param {string} s */
export const capital = (s) => s[0].toUpperCase() + s.slice(1);

/** The article of what begins with a number: an 8, an 18-1, but a 3. @param {string | number} what */
export const an = (what) => `a${/^(8|1[18](?!\d))/.test(String(what)) ? "n" : ""} ${what}`;

/** 1 of 4 samples is, 2 of 4 samples are. @param {number} n @param {number} all @param {string} things */
export const are = (n, all, things) => `${n} of ${all} ${things}${n === 1 ? " is" : " are"}`;
