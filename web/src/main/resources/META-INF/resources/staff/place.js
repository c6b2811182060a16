import { now } from '../ui/time.js';

const MINUTES_A_ROW = 5;

/** Puts what has times on a board where they are in the day: rows of five minutes from the first hour on. */
export function place(board) {
  const { open, therapists, visits, asOf } = board.data.day;
  const starts = [...open, ...therapists.flatMap(({ shifts }) => shifts)].map(({ from }) => from);
  const first = Math.min(...[...starts, ...visits.map(({ start }) => start)].map((instant) => Date.parse(instant)));
  const row = (instant) => Math.floor((instant - first) / 60_000 / MINUTES_A_ROW) + 1;
  for (const item of board.querySelectorAll('[data-from]')) {
    const from = row(Date.parse(item.dataset.from));
    item.style.gridRow = `${from} / ${Math.max(from + 1, row(Date.parse(item.dataset.until)))}`;
  }
  const isNow = Date.parse(asOf) && row(now());
  for (const line of board.querySelectorAll('.now')) {
    line.hidden = isNow < 1 || isNow > lastRow(board, row);
    line.style.gridRow = `${Math.max(1, isNow)} / span 1`;
  }
}

function lastRow(board, row) {
  const ends = [...board.querySelectorAll('[data-until]')].map(({ dataset }) => Date.parse(dataset.until));
  return row(Math.max(...ends));
}
