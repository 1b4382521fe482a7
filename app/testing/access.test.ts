import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ServerBuild } from 'react-router';
import { guarded, undeclaredRoutes } from '../server/access/guard.ts';
import {
  ACCOUNT_ROLES,
  type Access,
  isAccountRole,
  ROLES,
  type Role,
} from '../server/access/roles.ts';
import { newId } from '../server/access/secrets.ts';
import { standingOf } from '../server/access/standing.ts';
import { createApp } from '../server/http/app.ts';
import { loadBuild, type Serving } from '../server/http/serve.ts';
import { visitorOf } from '../server/http/visit-of-request.ts';
import { createAssembly } from '../server/store/assemblies.ts';
import { routeTable, type WalkedRoute } from './route-table.ts';
import { serving } from './serving.ts';
import { type Town, town } from './two-towns.ts';

let program: Serving & { readonly end: () => Promise<void> };
let build: ServerBuild;
let app: ReturnType<typeof createApp>;
let here: Town;
let there: Town;

before(async () => {
  ({ build } = await loadBuild());
  program = await serving();
  app = createApp({ services: program.services, ...(await loadBuild()) });
  here = await town(program.services, 'Harbourtown');
  there = await town(program.services, 'Hilltown');
});
after(async () => await program.end());

/** Written anew from DESIGN section 9, so that it does not repeat the guard's own code. */
function mayEnter({ declared }: WalkedRoute, role: Role, own: boolean): boolean {
  return declared.every(({ roles, scope }) => {
    if (roles.includes('public')) return true;
    if (scope === 'instance') return false;
    if (scope === 'organisation') return isAccountRole(role) && roles.includes(role);
    return own && roles.includes(role);
  });
}

async function ask(path: string, cookie: string, method: string): Promise<Response> {
  return await app.request(`${program.url}${path}`, {
    method,
    headers: { cookie, origin: program.url },
    ...(method === 'POST' ? { body: new URLSearchParams({ do: 'nothing' }) } : {}),
  });
}

function turnedAway(answer: Response): boolean {
  const toSignIn = (answer.headers.get('location') ?? '').startsWith('/sign-in?next=');
  return answer.status === 403 || answer.status === 404 || (answer.status === 302 && toSignIn);
}

test('every route, asked for in every role of either organisation, opens to those it declares', async () => {
  const routes = routeTable(build);
  assert.ok(routes.length >= 9);
  for (const route of routes) {
    for (const own of [true, false]) {
      for (const role of ROLES) {
        const cookie = (own ? here : there).cookies.get(role) ?? '';
        const path = route.path.replace(':assembly', here.assemblyId).replace(/:\w+\??/g, 'x');
        const answer = await ask(path, cookie, 'GET');
        const said = `${route.id} as ${own ? 'own' : 'foreign'} ${role}: ${answer.status}`;
        if (mayEnter(route, role, own)) {
          assert.ok(!turnedAway(answer) || answer.status === 404, said);
          assert.ok(answer.status < 500, said);
          continue;
        }
        assert.ok(turnedAway(answer), said);
        assert.ok(
          !(await answer.text()).includes('Assembly of Harbourtown'),
          `${said} told a name`,
        );
        assert.ok(turnedAway(await ask(path, cookie, 'POST')), `POST ${said}`);
      }
    }
  }
});

test('nothing crosses: a role counts in its own assembly only', async () => {
  const { services } = program;
  for (const role of ROLES.filter((one) => one !== 'public')) {
    const access: Access = { roles: [role], scope: 'assembly' };
    for (const [from, to] of [
      [here, here],
      [here, there],
      [there, here],
      [there, there],
    ] as const) {
      const request = new Request(program.url, {
        headers: { cookie: from.cookies.get(role) ?? '' },
      });
      const visitor = await visitorOf(services, request);
      const standing = await standingOf(services.store, visitor, access, to.assemblyId);
      assert.equal('acting' in standing, from === to, `${role} of ${from.slug} at ${to.slug}`);
    }
  }
});

test('a role in one assembly is none in another of the same organisation', async () => {
  const { services } = program;
  const second = newId('asm');
  await services.store.transact(async (tx) => {
    const keys = { publicKey: 'none', privateKey: 'none', fictional: true, at: services.now() };
    const { organisationId: organisation } = here;
    await createAssembly(tx, { id: second, organisation, slug: 'second', name: 'Second', ...keys });
  });
  for (const role of ROLES.filter((one) => one !== 'public')) {
    const headers = { cookie: here.cookies.get(role) ?? '' };
    const visitor = await visitorOf(services, new Request(program.url, { headers }));
    const access: Access = { roles: [role], scope: 'assembly' };
    const standing = await standingOf(services.store, visitor, access, second);
    assert.ok(!('acting' in standing), role);
  }
});

test('somebody signed in elsewhere cannot tell a foreign assembly from none', async () => {
  const { services } = program;
  const headers = { cookie: there.cookies.get('organiser') ?? '' };
  const visitor = await visitorOf(services, new Request(program.url, { headers }));
  const access: Access = { roles: [...ACCOUNT_ROLES], scope: 'assembly' };
  for (const reference of [here.assemblyId, here.slug, 'asm_nothing']) {
    const standing = await standingOf(services.store, visitor, access, reference);
    assert.deepEqual(standing, { code: 'no-such-page' }, reference);
  }
});

test('an account without a role, and one that was disabled, stand outside', async () => {
  const { services } = program;
  const { store } = services;
  const access: Access = { roles: [...ACCOUNT_ROLES], scope: 'assembly' };
  const request = new Request(program.url, {
    headers: { cookie: here.cookies.get('registrar') ?? '' },
  });
  const inside = await standingOf(store, await visitorOf(services, request), access, here.slug);
  assert.ok('acting' in inside);
  await store.transact(async (tx) => {
    await tx
      .deleteFrom('roles')
      .where('role', '=', 'registrar')
      .where('assembly_id', '=', here.assemblyId)
      .execute();
  });
  const outside = await standingOf(store, await visitorOf(services, request), access, here.slug);
  assert.deepEqual(outside, { code: 'not-yours' });
  await store.transact(async (tx) => {
    await tx
      .updateTable('accounts')
      .set({ disabled_at: services.now() })
      .where('email', '=', 'registrar@harbourtown.example')
      .execute();
  });
  assert.equal((await visitorOf(services, request)).account, null);
});

test('a program with a route that declares no access does not start, and says which', () => {
  const first = Object.values(build.routes).find((route) => route?.path === 'desk');
  assert.ok(first);
  const silent = { ...first.module, access: undefined };
  const broken: ServerBuild = {
    ...build,
    routes: { ...build.routes, [first.id]: { ...first, module: silent } },
  };
  assert.deepEqual(undeclaredRoutes(build), []);
  assert.deepEqual(undeclaredRoutes(broken), [first.id]);
  assert.throws(() => guarded(broken), new RegExp(first.id));
});
