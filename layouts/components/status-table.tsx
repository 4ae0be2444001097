import type { StatusPage } from '../../src/pages/models/pages.ts';

/** How many questions each database has in each language: a bar and a number. */
export function StatusTable({ questions }: { readonly questions: StatusPage['questions'] }) {
  const { head, languages, rows, most, total } = questions;
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {languages.map(({ id, name }) => (
              <th key={id} scope="col" lang={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {languages.map(({ id, name: language }, index) => (
                <td key={id}>
                  <meter min={0} max={most} value={counts[index] ?? 0} aria-label={`${name}, ${language}`} />{' '}
                  {counts[index] ?? 0}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{total.name}</th>
            {languages.map(({ id }, index) => (
              <td key={id}>{total.counts[index] ?? 0}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
