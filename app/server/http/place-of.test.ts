import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOf } from './place-of.ts';

const placeOf = placesOf();
/** The name of a request whose connection comes from `peer`. */
function from(peer: string, forwarded?: string): string {
  const headers: Record<string, string> = forwarded ? { 'x-forwarded-for': forwarded } : {};
  const env = { incoming: { socket: { remoteAddress: peer } } };
  return placeOf(new Request('http://localhost/', { headers }), env);
}

test('one address is one place, written as four bytes or mapped into sixteen', () => {
  assert.equal(from('192.0.2.1'), from('::ffff:192.0.2.1'));
  assert.notEqual(from('192.0.2.1'), from('192.0.2.2'));
});

test('a network that hands out many addresses of sixteen bytes is one place', () => {
  assert.equal(from('2001:db8:1:2::1'), from('2001:db8:1:2:aaaa:bbbb:cccc:dddd'));
  assert.equal(from('2001:db8::1'), from('2001:0db8:0:0:9::'));
  assert.notEqual(from('2001:db8:1:2::1'), from('2001:db8:1:3::1'));
});

test('a proxy on this machine says who it heard; nobody else is believed', () => {
  assert.equal(from('127.0.0.1', '10.9.9.9, 192.0.2.1'), from('192.0.2.1'));
  assert.equal(from('::1', '192.0.2.1'), from('192.0.2.1'));
  assert.equal(from('198.51.100.7', '192.0.2.1'), from('198.51.100.7'));
  assert.equal(from('127.0.0.1', 'made up'), from('127.0.0.1'));
});

test('the name tells no address and means nothing to another process', () => {
  assert.match(from('192.0.2.1'), /^[\w-]{43}$/);
  const other = placesOf()(new Request('http://localhost/'), {
    incoming: { socket: { remoteAddress: '192.0.2.1' } },
  });
  assert.notEqual(other, from('192.0.2.1'));
});
