import { data, type LoaderFunctionArgs } from 'react-router';
import { catalogueOf } from '../../../i18n/catalogue.ts';
import { translatorFor } from '../../../i18n/translator.ts';
import type { Access } from '../../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { print } from '../../../server/adapters/print/print.ts';
import { loadCount } from './load-count.ts';
import { tallyOf } from './tally-of.ts';

export const access = {
  roles: ['returning-officer', 'organiser'],
  scope: 'assembly',
} satisfies Access;

/** The count as a sheet to print and sign, in the assembly's language. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const found = await loadCount(context, params['ballot'] ?? '');
  if (found === null) throw data(null, { status: 404 });
  const [language = 'en'] = found.assembly?.languages ?? [];
  const about = {
    event: assemblyOf(context).name,
    question: found.question(language),
    digest: found.digest,
    declared: found.status === 'declared',
  };
  const { t } = translatorFor(language, catalogueOf(language));
  const sheet = tallyOf(found.told(language), about, language, t);
  const [file] = await print(sheet, { made: visitOf(context).services.now() });
  if (file === undefined) throw data(null, { status: 404 });
  return new Response(new Uint8Array(file.pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="tally-sheet.pdf"',
      'Cache-Control': 'no-store',
    },
  });
}
