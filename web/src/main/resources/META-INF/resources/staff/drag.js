const NEAR_PIXELS = 6;
const ROW_MINUTES = 5;

/**
 * A visit is moved by mouse or pen: where its card is let go is told to the board as `show(visit, 'drop', {start,
 * therapistId})`. Escape leaves it where it is. A finger scrolls instead; fingers and keyboards move visits in the dialog.
 */
export function onPress(event, board) {
  const card = event.target.closest('[data-movable]');
  const rows = card && getComputedStyle(card.closest('ol'));
  if (rows?.display !== 'grid' || event.button || event.pointerType === 'touch') return;
  const pixels = parseFloat(rows.gridAutoRows) + parseFloat(rows.rowGap);
  // As it was pressed: what others do meanwhile may give the board other cards.
  const { visit } = card.dataset;
  const { from } = card.parentElement.dataset;
  let how = 'pressed';
  const over = new AbortController();
  const on = (name, listener) => addEventListener(name, listener, { signal: over.signal });
  const way = ({ pageX, pageY }) => [pageX - event.pageX, pageY - event.pageY];
  const back = () => {
    card.classList.remove('dragged');
    card.style.translate = '';
  };
  const end = () => {
    over.abort();
    back();
  };
  on('pointermove', (to) => {
    const [x, y] = way(to);
    if (how === 'pressed' && Math.hypot(x, y) > NEAR_PIXELS) how = 'dragged';
    if (how !== 'dragged') return;
    card.classList.add('dragged');
    card.style.translate = `${x}px ${y}px`;
  });
  on('pointerup', (to) => {
    end();
    if (how === 'pressed') return;
    swallowClick();
    const therapistId = how === 'dragged' && columnAt(to)?.dataset.therapist;
    const later = Math.round(way(to)[1] / pixels) * ROW_MINUTES;
    if (therapistId) board.show(visit, 'drop', { therapistId, start: onGrid(from, later, board.data.clinic) });
  });
  on('pointercancel', end);
  on('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    how = 'left';
    back();
  });
}

const columnAt = ({ clientX, clientY }) => document.elementsFromPoint(clientX, clientY).find((each) => each.matches('.column'));

/** The nearest minute of the clinic's day at which visits start there. */
function onGrid(from, later, { zone, gridMinutes }) {
  const instant = Date.parse(from) + later * 60_000;
  const [hours, minutes] = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
    .format(instant).split(':').map(Number);
  const past = (hours * 60 + minutes) % gridMinutes;
  return new Date(instant + (past * 2 < gridMinutes ? -past : gridMinutes - past) * 60_000).toISOString();
}

/** Letting go of a card is no press on it, nor is it after Escape. */
function swallowClick() {
  const swallow = (event) => event.stopPropagation();
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}
