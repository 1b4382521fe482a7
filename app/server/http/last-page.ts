/**
 * A page without catalogue or style, for when nothing else can answer.
 * @param reference what to tell the organiser, so that they find the trace in the log
 */
export function lastPage(status: 403 | 500, reference?: string): Response {
  const words =
    status === 403
      ? 'This form did not come from our own page. Go back to the page and send it again.'
      : `Something went wrong on our side. Nothing you sent was lost that we said we had. Please try again in a minute.${reference ? ` Reference ${reference}.` : ''}`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Commonlot</title><h1>${status === 403 ? 'Please send the form again' : 'Sorry'}</h1><p>${words}</p><p><a href="/">Start page</a></p></html>`;
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
