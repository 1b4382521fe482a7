import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { RecordFrame } from '../../components/RecordFrame/RecordFrame.tsx';
import type { Access } from '../../server/access/roles.ts';
import { allExamples } from './all-examples.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

export function loader({ params, request }: LoaderFunctionArgs): {
  name: string;
  page: string | null;
} {
  const name = params['component'] ?? '';
  if (!allExamples.has(name)) throw data(null, { status: 404 });
  return { name, page: new URL(request.url).searchParams.get('page') };
}

/** One component; with `?page=` an example that is a whole page by itself. */
export default function OneComponent(): ReactNode {
  const { name, page } = useLoaderData<typeof loader>();
  const examples = allExamples.get(name) ?? [];
  const whole = examples.find((example) => example.page === true && example.name === page);
  if (whole) return whole.element;
  return (
    <RecordFrame title={name}>
      <h1>{name}</h1>
      {examples.map((example) => (
        <section key={example.name}>
          <h2>{example.name}</h2>
          {example.page === true ? (
            <a href={`?page=${encodeURIComponent(example.name)}`}>{`${name}: ${example.name}`}</a>
          ) : (
            example.element
          )}
        </section>
      ))}
    </RecordFrame>
  );
}
