import {
  type DeleteQueryBuilder,
  type DeleteResult,
  type Insertable,
  type InsertQueryBuilder,
  type InsertResult,
  type SelectQueryBuilder,
  sql,
  type UpdateQueryBuilder,
  type UpdateResult,
} from 'kysely';
import type { Reads, Tx } from './contract.ts';
import type { AssemblyTable, Schema } from './schema/schema.ts';

type Row<Table extends AssemblyTable> = Omit<Insertable<Schema[Table]>, 'assembly_id'>;

/** Queries that see one assembly's rows and no others. */
export interface InAssembly {
  readonly assembly: string;
  readonly from: <Table extends AssemblyTable>(
    table: Table,
  ) => SelectQueryBuilder<Schema, Table, object>;
}

/** Writes that touch one assembly's rows and no others. */
export interface WriteInAssembly extends InAssembly {
  readonly into: <Table extends AssemblyTable>(
    table: Table,
    row: Row<Table>,
  ) => InsertQueryBuilder<Schema, Table, InsertResult>;
  readonly update: <Table extends AssemblyTable>(
    table: Table,
  ) => UpdateQueryBuilder<Schema, Table, Table, UpdateResult>;
  readonly remove: <Table extends AssemblyTable>(
    table: Table,
  ) => DeleteQueryBuilder<Schema, Table, DeleteResult>;
}

/** Reads scoped to one assembly. */
export function inAssembly(db: Reads, assembly: string): InAssembly {
  return {
    assembly,
    from: <Table extends AssemblyTable>(table: Table) => {
      const any: AssemblyTable = table;
      const query: unknown = db.selectFrom(any).where(own(table, assembly));
      // codec: Kysely cannot follow a table that is a type parameter; so below too
      return query as SelectQueryBuilder<Schema, Table, object>;
    },
  };
}

/** Reads and writes scoped to one assembly, within a transaction. */
export function writeInAssembly(tx: Tx, assembly: string): WriteInAssembly {
  return {
    ...inAssembly(tx, assembly),
    into: <Table extends AssemblyTable>(table: Table, row: Row<Table>) => {
      const whole: unknown = { ...row, assembly_id: assembly };
      // codec: a row without its assembly, and its assembly
      return tx.insertInto(table).values(whole as Insertable<Schema[Table]>);
    },
    update: <Table extends AssemblyTable>(table: Table) => {
      const any: AssemblyTable = table;
      const query: unknown = tx.updateTable(any).where(own(table, assembly));
      // codec: as above
      return query as UpdateQueryBuilder<Schema, Table, Table, UpdateResult>;
    },
    remove: <Table extends AssemblyTable>(table: Table) => {
      const any: AssemblyTable = table;
      const query: unknown = tx.deleteFrom(any).where(own(table, assembly));
      // codec: as above
      return query as DeleteQueryBuilder<Schema, Table, DeleteResult>;
    },
  };
}

/** Named with its table, so that it still means this one after a join. */
function own(table: string, assembly: string) {
  return sql<boolean>`${sql.ref(`${table}.assembly_id`)} = ${assembly}`;
}
