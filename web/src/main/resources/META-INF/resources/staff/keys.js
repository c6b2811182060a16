/** The board by keyboard: arrows go from visit to visit, M moves, C checks in. Enter opens, as on any button. */
export function onKey(event, board) {
  const card = event.target.closest('[data-visit]');
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = neighbour(event.key, card, board);
  if (next) next.focus();
  else if (event.key === 'm') board.show(card.dataset.visit, 'move');
  else if (event.key === 'c') board.show(card.dataset.visit, 'check-in');
  else return;
  event.preventDefault();
}

/** A slash looks for a client, wherever on the board somebody is; not where they are writing or answering a dialog. */
export function onSearchKey(event, search) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea, dialog')) return;
  event.preventDefault();
  search();
}

function neighbour(key, card, board) {
  const all = [...board.querySelectorAll('.column')].map((column) => [...column.querySelectorAll('[data-visit]')]);
  const x = all.findIndex((column) => column.includes(card));
  const y = all[x].indexOf(card);
  const rtl = document.documentElement.dir === 'rtl';
  switch (key) {
    case 'ArrowDown': return all[x][y + 1] ?? card;
    case 'ArrowUp': return all[x][y - 1] ?? card;
    case 'ArrowLeft': return nearest(beside(all, x, rtl ? 1 : -1), card) ?? card;
    case 'ArrowRight': return nearest(beside(all, x, rtl ? -1 : 1), card) ?? card;
    default: return null;
  }
}

/** The next column that way with a visit in it. */
function beside(all, x, step) {
  let at = x + step;
  while (all[at]?.length === 0) at += step;
  return all[at] ?? [];
}

const startOf = (card) => Date.parse(card.parentElement.dataset.from);

const nearest = (cards, card) => cards.toSorted((one, other) =>
  Math.abs(startOf(one) - startOf(card)) - Math.abs(startOf(other) - startOf(card)))[0];
