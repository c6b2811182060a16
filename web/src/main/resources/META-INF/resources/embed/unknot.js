// Puts the booking of one clinic, or of one therapist there, where its script tag stands on somebody's page:
//   <script src="https://book.example.org/embed/unknot.js" data-clinic="..." data-therapist="..." async></script>
// It keeps nothing on that page and asks nothing of it but its origin, which the frame is told so that only it hears the height.
(() => {
  const MOST_PIXELS = 20_000;
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  const { clinic, treatment, therapist, language, title = 'Unknot' } = script.dataset;

  const query = new URLSearchParams({ site: location.origin, ...(language && { language }) });
  const wish = therapist ? `?${new URLSearchParams({ with: therapist })}` : '';
  const frame = document.createElement('iframe');
  frame.src = `${home}/embed/frame.html?${query}#/book/${[clinic, treatment].filter(Boolean).map(encodeURIComponent).join('/')}${wish}`;
  frame.title = title;
  frame.referrerPolicy = 'strict-origin';
  Object.assign(frame.style, { display: 'block', inlineSize: '100%', blockSize: '40rem', border: '0' });

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== home || source !== frame.contentWindow || data?.unknot !== 'height') return;
    if (data.height > 0 && data.height <= MOST_PIXELS) frame.style.blockSize = `${Math.ceil(data.height)}px`;
  });
  script.after(frame);
})();
