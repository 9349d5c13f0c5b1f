/**
 * A line as body.json holds it, as the data of a path: a point, then runs of steps (x and y
 * in turn). A run is smooth from its first to its last point; a run of one step is straight.
 * Catmull-Rom: at each point the line goes the way from the point before to the next one.
 */
export function curve([start, ...runs]) {
  let d = `M${start}`;
  for (const run of runs) {
    // A sixth of the way around the point before step `i`: how far its handles reach.
    const reach = (i) => ((run[i - 2] ?? 0) + (run[i] ?? 0)) / 6;
    for (let i = 0; i < run.length; i += 2) {
      const [x, y] = [run[i], run[i + 1]];
      d += `c${[reach(i), reach(i + 1), x - reach(i + 2), y - reach(i + 3), x, y]}`;
    }
  }
  return d;
}
