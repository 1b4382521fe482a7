import { unreachable } from '@commonlot/exact';
import type { OpenRefusal } from './open-bundle.ts';

/** One English sentence for why a file could not be opened as a bundle. */
export function openRefusalSentence(refusal: OpenRefusal): string {
  switch (refusal.code) {
    case 'not-a-zip':
      return 'This is not a ZIP file, or it was cut off.';
    case 'zip-damaged':
      return 'The ZIP file is damaged.';
    case 'zip-kind-unsupported':
      return `This kind of ZIP file is not used for bundles (${refusal.why}).`;
    case 'too-many-files':
      return `It holds ${refusal.files} files; at most ${refusal.most} are read.`;
    case 'too-large':
      return `Unpacked it has ${refusal.bytes} bytes; at most ${refusal.most} are read.`;
    case 'path-unsafe':
      return `It holds a file with an unsafe name: ${JSON.stringify(refusal.path)}.`;
    case 'path-twice':
      return `It holds ${refusal.path} twice.`;
    case 'file-damaged':
      return `${refusal.path} is damaged.`;
    default:
      return unreachable(refusal);
  }
}
