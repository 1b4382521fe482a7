import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
} from 'react-router';
import { usePage } from './i18n/page.tsx';
import { ErrorPage } from './rooms/errors/ErrorPage.tsx';
import { readHandle } from './rooms/handle.ts';
import { PageDataScript } from './rooms/PageDataScript.tsx';
import type { Access } from './server/access/roles.ts';
import textFont from './style/fonts/atkinson-text.woff2?url';
import titleFont from './style/fonts/newsreader-title.woff2?url';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

export function Layout({ children }: { readonly children: ReactNode }): ReactNode {
  const { lang, dir, nonce } = usePage();
  const handles = useMatches().map(({ handle }) => readHandle(handle));
  const modules = new Set(handles.flatMap((handle) => handle.modules));
  return (
    <html lang={lang === 'qps' ? 'en' : lang} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="preload" href={textFont} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="preload" href={titleFont} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body>
        {children}
        {[...modules].map((name) => (
          <script key={name} type="module" src={`/scripts/${name}.js`} nonce={nonce} />
        ))}
        {handles.some(({ script }) => script) ? (
          <>
            <PageDataScript />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Root(): ReactNode {
  return <Outlet />;
}

export function ErrorBoundary(): ReactNode {
  const error = useRouteError();
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
