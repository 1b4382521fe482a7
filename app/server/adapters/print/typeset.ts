import { join } from 'node:path';
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Printed } from './documents.ts';
import { fontFolders } from './fonts.ts';
import type { Pages } from './pages.ts';

const TEMPLATES = join(import.meta.dirname, 'templates');
/** What Typst says when no font has a letter; only then is PDF/UA-1 given up. */
const NO_LETTER = /could not be displayed/;

/**
 * Sets files one after the other. Keeps nothing between them: a handle on a compiled document would
 * hold its memory until the garbage collector, which does not see it, happens to come by.
 * @param made seconds since 1970 written into each PDF; the same pages and `made` give the same bytes
 */
export function typesetter(made: number): (pages: Pages) => Printed {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: [...fontFolders()] }],
  });
  return ({ template, name, data }) => {
    const { pdf, standard } = exported(compiler, made, {
      mainFilePath: join(TEMPLATES, `${template}.typ`),
      inputs: { data: JSON.stringify(data) },
    });
    compiler.evictCache(0);
    return { name: `${name}.pdf`, pdf: new Uint8Array(pdf), pages: pagesIn(pdf), standard };
  };
}

function exported(
  compiler: NodeCompiler,
  made: number,
  source: CompileDocArgs,
): { readonly pdf: Buffer; readonly standard: Printed['standard'] } {
  const options = { creationTimestamp: made };
  try {
    return {
      pdf: compiler.pdf(source, { ...options, pdfStandard: 'ua-1' }),
      standard: 'PDF/UA-1',
    };
  } catch (error) {
    const told = diagnostics(error);
    if (!NO_LETTER.test(told)) throw new Error(`Typst: ${told}`, { cause: error });
    return { pdf: compiler.pdf(source, options), standard: 'tagged PDF' };
  }
}

/** What Typst found wrong: the binding puts it in the message or, with an empty message, in `code`. */
function diagnostics(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${'code' in error ? String(error.code) : ''}`.trim();
}

/** Page objects in a PDF whose objects lie open, as Typst writes them: ISO 32000-1 section 7.7.3.3. */
function pagesIn(pdf: Buffer): number {
  const mark = Buffer.from('/Type /Page');
  let pages = 0;
  for (let at = pdf.indexOf(mark); at !== -1; at = pdf.indexOf(mark, at + 1))
    if (pdf[at + mark.length] !== 0x73) pages += 1;
  return pages;
}
