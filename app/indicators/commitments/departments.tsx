import { workById } from '../../site/corpus.ts';
import { placeOf } from '../../terms/place.ts';
import { placeName } from '../../works/describe.ts';
import { indicatorRecords } from '../load-matrix.ts';

/** 责任部门 as the tables print them, each with the indicators it answers for. */
export function Departments() {
  const byDepartment = new Map<string, ReturnType<typeof indicatorRecords>[number][]>();
  for (const record of indicatorRecords()) {
    if (record.department === undefined) continue;
    const key = `${placeName(workById(record.work))} ${record.department}`;
    byDepartment.set(key, [...(byDepartment.get(key) ?? []), record]);
  }
  return (
    <dl className="departments">
      {[...byDepartment].map(([department, records]) => (
        <div key={department}>
          <dt>
            {department} <span className="figure">{records.length}</span>
          </dt>
          <dd>
            <ul>
              {records.map(({ clause, printed }) => (
                <li key={clause}>
                  <a href={placeOf(clause, '').href}>{printed}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
