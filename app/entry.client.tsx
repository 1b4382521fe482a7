import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { PageProvider } from './i18n/page.tsx';
import { pageFromDocument } from './i18n/page-from-document.ts';

startTransition(() => {
  hydrateRoot(
    document,
    <PageProvider value={pageFromDocument(document)}>
      <HydratedRouter />
    </PageProvider>,
  );
});
