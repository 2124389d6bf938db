import { sameName, type Unit, type UnitIs } from '@cchc/model';

/** `đơn vị là đặc khu`, `đơn vị là "Minh Châu"`. A unit without a name goes by its id. */
export function unitIs({ by, name }: Pick<UnitIs, 'by' | 'name'>, unit: Unit): boolean {
  const own = by === 'type' ? unit.type : (unit.name ?? unit.id);
  return own !== undefined && sameName(own, name);
}
