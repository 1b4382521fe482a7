-- The schema of the first release with data, frozen: written once, never edited. The words in double
-- braces stand for what the two stores spell differently (see differences.ts).

create table organisations (
  id {{text}} primary key,
  slug {{text}} not null unique,
  name {{text}} not null,
  created_at {{text}} not null){{end}};

create table assemblies (
  id {{text}} primary key,
  organisation_id {{text}} not null references organisations (id),
  slug {{text}} not null,
  name {{text}} not null,
  version integer not null default 0,
  head_hash {{text}} not null,
  public_key {{text}} not null,
  fictional integer not null default 0 check (fictional in (0, 1)),
  created_at {{text}} not null,
  unique (organisation_id, slug),
  unique (id, organisation_id)){{end}};

create table signing_keys (
  assembly_id {{text}} primary key references assemblies (id) on delete cascade,
  public_key {{text}} not null,
  private_key {{text}} not null,
  created_at {{text}} not null){{end}};

create table accounts (
  id {{text}} primary key,
  organisation_id {{text}} not null references organisations (id),
  email {{text}} not null,
  name {{text}} not null,
  password_hash {{text}},
  created_at {{text}} not null,
  disabled_at {{text}},
  unique (organisation_id, email),
  unique (id, organisation_id)){{end}};

create table passkeys (
  credential_id {{text}} primary key,
  account_id {{text}} not null,
  organisation_id {{text}} not null,
  public_key {{bytes}} not null,
  counter integer not null,
  transports {{text}} not null,
  label {{text}} not null,
  created_at {{text}} not null,
  last_used_at {{text}},
  foreign key (account_id, organisation_id)
  references accounts (id, organisation_id) on delete cascade){{end}};

create index passkeys_by_account on passkeys (account_id);

create table sessions (
  token_hash {{text}} primary key,
  account_id {{text}} not null,
  organisation_id {{text}} not null,
  csrf {{text}} not null,
  created_at {{text}} not null,
  expires_at {{text}} not null,
  foreign key (account_id, organisation_id)
  references accounts (id, organisation_id) on delete cascade){{end}};

create index sessions_by_account on sessions (account_id);

create index sessions_by_expiry on sessions (expires_at);

create table invitation_links (
  token_hash {{text}} primary key,
  organisation_id {{text}} not null,
  assembly_id {{text}} not null,
  role {{text}} not null,
  label {{text}} not null,
  table_number integer,
  expires_at {{text}} not null,
  used_at {{text}},
  account_id {{text}},
  foreign key (assembly_id, organisation_id)
  references assemblies (id, organisation_id) on delete cascade,
  foreign key (account_id, organisation_id)
  references accounts (id, organisation_id) on delete cascade){{end}};

create index invitation_links_by_assembly on invitation_links (assembly_id);

create table roles (
  account_id {{text}} not null,
  assembly_id {{text}} not null,
  organisation_id {{text}} not null,
  role {{text}} not null,
  primary key (account_id, assembly_id, role),
  foreign key (account_id, organisation_id)
  references accounts (id, organisation_id) on delete cascade,
  foreign key (assembly_id, organisation_id)
  references assemblies (id, organisation_id) on delete cascade){{end}};

create index roles_by_assembly on roles (assembly_id);

create table entries (
  assembly_id {{text}} not null references assemblies (id),
  seq integer not null check (seq >= 1),
  hash {{text}} not null,
  line {{text}} not null,
  primary key (assembly_id, seq)){{endInKeyOrder}};

create table commands (
  assembly_id {{text}} not null references assemblies (id),
  key {{text}} not null,
  fingerprint {{text}} not null,
  from_seq integer not null,
  to_seq integer not null,
  primary key (assembly_id, key)){{endInKeyOrder}};

create table documents (
  assembly_id {{text}} not null references assemblies (id),
  sha256 {{text}} not null,
  name {{text}} not null,
  media_type {{text}} not null,
  visibility {{text}} not null check (visibility in ('public', 'sealed')),
  bytes {{bytes}},
  redacted_at {{text}},
  redaction_reason {{text}},
  primary key (assembly_id, sha256)){{end}};

create table checkpoints (
  assembly_id {{text}} not null references assemblies (id),
  seq integer not null,
  hash {{text}} not null,
  line {{text}} not null,
  primary key (assembly_id, seq)){{end}};

create table households (
  assembly_id {{text}} not null references assemblies (id) on delete cascade,
  id {{text}} not null,
  position integer not null,
  address {{text}} not null,
  area {{text}},
  decile integer check (decile between 1 and 10),
  stratum {{text}},
  salt {{text}} not null,
  drawn_wave integer,
  ticket {{text}},
  code_hash {{text}},
  code_sealed {{text}},
  primary key (assembly_id, id),
  unique (assembly_id, code_hash)){{end}};

create index households_by_position on households (assembly_id, position);

create index households_by_wave on households (assembly_id, drawn_wave);

create table people (
  assembly_id {{text}} not null references assemblies (id) on delete cascade,
  id {{text}} not null,
  household_id {{text}},
  kind {{text}} not null check (kind in ('resident', 'guest', 'volunteer', 'keep-informed')),
  group_name {{text}},
  party {{text}},
  status {{text}} not null,
  name {{text}},
  email {{text}},
  phone {{text}},
  address {{text}},
  language {{text}},
  features {{text}} not null,
  consent_version {{text}},
  special_consent integer not null check (special_consent in (0, 1)),
  availability {{text}},
  needs {{text}},
  channel {{text}} not null,
  salt {{text}} not null,
  created_at {{text}} not null,
  updated_at {{text}} not null,
  erased_at {{text}},
  primary key (assembly_id, id),
  foreign key (assembly_id, household_id) references households (assembly_id, id)){{end}};

create index people_by_household on people (assembly_id, household_id);

create index people_by_status on people (assembly_id, kind, status);

create table code_attempts (
  assembly_id {{text}} not null references assemblies (id) on delete cascade,
  code_hash {{text}} not null,
  tries integer not null,
  first_at {{text}} not null,
  last_at {{text}} not null,
  primary key (assembly_id, code_hash)){{end}};

create table seats (
  assembly_id {{text}} not null references assemblies (id) on delete cascade,
  plan_id {{text}} not null,
  round integer not null,
  table_number integer not null,
  person_id {{text}} not null,
  primary key (assembly_id, plan_id, round, person_id),
  foreign key (assembly_id, person_id) references people (assembly_id, id)){{end}};

create index seats_by_table on seats (assembly_id, plan_id, round, table_number);

create index seats_by_person on seats (assembly_id, person_id);

create table table_keys (
  assembly_id {{text}} not null references assemblies (id) on delete cascade,
  token_hash {{text}} not null,
  table_number integer not null,
  label {{text}} not null,
  created_at {{text}} not null,
  revoked_at {{text}},
  primary key (assembly_id, token_hash)){{end}};

create table preferences (
  assembly_id {{text}} not null references assemblies (id) on delete cascade,
  person_id {{text}} not null,
  ranked {{text}} not null,
  primary key (assembly_id, person_id),
  foreign key (assembly_id, person_id) references people (assembly_id, id)){{end}};

create table cards (
  assembly_id {{text}} not null references assemblies (id) on delete cascade,
  code_hash {{text}} not null,
  kind {{text}} not null,
  voided_at {{text}},
  primary key (assembly_id, code_hash)){{endInKeyOrder}};

create table ballots (
  assembly_id {{text}} not null references assemblies (id) on delete cascade,
  ballot_id {{text}} not null,
  receipt {{text}} not null,
  choices {{text}} not null,
  channel {{text}} not null,
  primary key (assembly_id, ballot_id, receipt)){{endInKeyOrder}};

create table jobs (
  id {{text}} primary key,
  organisation_id {{text}} not null references organisations (id),
  assembly_id {{text}},
  kind {{text}} not null,
  payload {{text}} not null,
  state {{text}} not null
  check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress integer not null check (progress between 0 and 100),
  message {{text}} not null,
  attempts integer not null,
  max_attempts integer not null,
  run_after {{text}} not null,
  lease_until {{text}},
  created_at {{text}} not null,
  finished_at {{text}},
  result {{text}},
  foreign key (assembly_id, organisation_id)
  references assemblies (id, organisation_id) on delete cascade){{end}};

create index jobs_by_state on jobs (state, run_after);

create index jobs_by_organisation on jobs (organisation_id, created_at);

create table schema_migrations (
  name {{text}} primary key,
  digest {{text}} not null){{end}};

insert into schema_migrations values ('0001-first', 'cfaf7e0d532b63b496fd325ae38688f48ec2f1d4132aba1cc5f5566bf4dbd54c');

-- Data as the first release could have left it: every table has rows.
insert into organisations values
  ('org_town', 'town', 'Town of Sluys', '2026-03-21T09:30:00.000Z'),
  ('org_party', 'party', 'Canal Party', '2026-03-21T09:30:00.000Z');
insert into assemblies values
  ('asm_canal', 'org_town', 'canal', 'The canal', 3, '20e64b08086d537abd19249be578538e59a6d98e6a90b60e67e44875d9c5a93d', 'public', 0, '2026-03-21T09:30:00.000Z'),
  ('asm_party', 'org_party', 'canal', 'Ours too', 0, '0000000000000000000000000000000000000000000000000000000000000000', 'public', 1, '2026-03-21T09:30:00.000Z');
insert into signing_keys values ('asm_canal', 'public', 'private', '2026-03-21T09:30:00.000Z');
insert into accounts values
  ('acc_ada', 'org_town', 'ada@town.example', 'Ada', 'hash', '2026-03-21T09:30:00.000Z', null),
  ('acc_bob', 'org_party', 'bob@party.example', 'Bob', null, '2026-03-21T09:30:00.000Z', '2026-03-21T09:30:00.000Z');
insert into passkeys values
  ('cred_1', 'acc_ada', 'org_town', {{hex:00ff10}}, 7, '["internal"]', 'phone', '2026-03-21T09:30:00.000Z', null);
insert into sessions values ('tok_1', 'acc_ada', 'org_town', 'csrf', '2026-03-21T09:30:00.000Z', '2026-03-22T09:30:00.000Z');
insert into invitation_links values
  ('tok_2', 'org_town', 'asm_canal', 'host', 'Table 4', 4, '2026-03-22T09:30:00.000Z', null, null);
insert into roles values ('acc_ada', 'asm_canal', 'org_town', 'organiser');
insert into entries values ('asm_canal', 1, '6fb44d7ca919509cecdb868c2fe0f36cbeee874eeef68a67622f266522b8979a',
  '{"assembly":"asm_canal","at":"2026-03-21T09:30:00.000Z","by":{"id":"acc_ada","role":"organiser"},"data":{"label":"How do we keep the canal clean?"},"prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":1,"type":"commission.question-set","v":1}');
insert into entries values ('asm_canal', 2, 'fc6e69bc6e4cb62c1db61448d25d1b04024939652348bb7918d053959efe6902',
  '{"assembly":"asm_canal","at":"2026-03-21T09:30:00.000Z","by":{"id":"acc_ada","role":"organiser"},"data":{"label":"The council answers in June"},"prev":"6fb44d7ca919509cecdb868c2fe0f36cbeee874eeef68a67622f266522b8979a","seq":2,"type":"commission.pledge-published","v":1}');
insert into entries values ('asm_canal', 3, '20e64b08086d537abd19249be578538e59a6d98e6a90b60e67e44875d9c5a93d',
  '{"assembly":"asm_canal","at":"2026-03-21T09:30:00.000Z","by":{"id":"acc_ada","role":"organiser"},"data":{"label":"It''s the bins"},"prev":"fc6e69bc6e4cb62c1db61448d25d1b04024939652348bb7918d053959efe6902","seq":3,"type":"deliberation.note-taken","v":1}');
insert into commands values ('asm_canal', 'key_1', 'print', 1, 2), ('asm_canal', 'key_2', 'print', 3, 3);
insert into documents values
  ('asm_canal', '0a1b625ffe59194383f4160d46a82268096c6a26e1988871af581d17a2631c81', 'note', 'text/plain', 'public',
   {{hex:42696e7320627920746865207761746572}}, null, null),
  ('asm_canal', 'abababababababababababababababababababababababababababababababab', 'note', 'text/plain', 'public', null, '2026-03-21T09:30:00.000Z', 'names a neighbour');
insert into checkpoints values ('asm_canal', 3, '20e64b08086d537abd19249be578538e59a6d98e6a90b60e67e44875d9c5a93d', 'signed');
insert into households values
  ('asm_canal', 'hh_1', 1, '{"street":"Quay 1"}', 'Harbour', 2, null, 'salt', 1, 'aa', 'code_1', 'QUAY1'),
  ('asm_canal', 'hh_2', 2, '{"street":"Quay 2"}', 'Harbour', null, 'north', 'salt', null, null, null, null);
insert into people values
  ('asm_canal', 'per_1', 'hh_1', 'resident', null, null, 'registered', 'Chris', null, null, null, 'nl',
   '{"age":"40-49"}', 'v1', 1, null, null, 'web', 'salt', '2026-03-21T09:30:00.000Z', '2026-03-21T09:30:00.000Z', null),
  ('asm_canal', 'per_2', 'hh_1', 'resident', null, null, 'withdrawn', null, null, null, null, null,
   '{}', 'v1', 0, null, null, 'paper', 'salt', '2026-03-21T09:30:00.000Z', '2026-03-21T09:30:00.000Z', '2026-03-21T09:30:00.000Z'),
  ('asm_canal', 'per_3', null, 'guest', 'politicians', 'Canal Party', 'invited', 'Dee', null, null, null, 'en',
   '{}', null, 0, null, null, 'desk', 'salt', '2026-03-21T09:30:00.000Z', '2026-03-21T09:30:00.000Z', null);
insert into code_attempts values ('asm_canal', 'code_x', 3, '2026-03-21T09:30:00.000Z', '2026-03-21T09:30:00.000Z');
insert into seats values ('asm_canal', 'plan_1', 1, 4, 'per_1'), ('asm_canal', 'plan_1', 2, 5, 'per_1');
insert into table_keys values ('asm_canal', 'tok_3', 4, 'Table 4', '2026-03-21T09:30:00.000Z', null);
insert into preferences values ('asm_canal', 'per_1', '["thm_1"]');
insert into cards values ('asm_canal', 'card_1', 'hall', null), ('asm_canal', 'card_2', 'hall', '2026-03-21T09:30:00.000Z');
insert into ballots values
  ('asm_canal', 'bal_1', 'b', '["pro_1"]', 'web'), ('asm_canal', 'bal_1', 'a', '[]', 'paper');
insert into jobs values
  ('job_1', 'org_town', 'asm_canal', 'letters', '{}', 'done', 100, '', 1, 3, '2026-03-21T09:30:00.000Z', null, '2026-03-21T09:30:00.000Z', '2026-03-21T09:30:00.000Z', '{}'),
  ('job_2', 'org_town', null, 'mail', '{}', 'waiting', 0, '', 0, 3, '2026-03-21T09:30:00.000Z', null, '2026-03-21T09:30:00.000Z', null, null);
