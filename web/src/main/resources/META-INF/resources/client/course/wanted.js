/** The course somebody is about to book: what they asked for, and the times it found. It is kept while this page is open. */
let wanted = null;

/** `{course, visits, ...}` or null; `course` as the API takes it. */
export const wantedCourse = () => wanted;

/** Another course; the times of the one before are forgotten. */
export function want(course) {
  wanted = { course };
}

/** What was found for it, or chosen since: stays when a question comes in between. */
export const keepTimes = (proposal) => { wanted = { ...wanted, proposal }; };
