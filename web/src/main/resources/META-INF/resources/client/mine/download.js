import { fetched } from '../../ui/http.js';

/** Fetches what `path` answers in this form and gives it to the browser to keep under a name; a refusal is thrown as a Problem. */
export async function download(path, type, file) {
  const answer = await fetched('GET', `/api/v1${path}`, { headers: { Accept: type } });
  const url = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: file });
  link.click();
  URL.revokeObjectURL(url);
}
