/*
 * A plain grid in C: the best offers for a request, on the same rows, with the same conditions and the
 * same score as pair-score.ts. catalogue-grid.ts compiles it and writes rows and requests to it.
 *
 * `grid`: a grid for each kind of activity, cells in ever wider rings around the request, until no
 * row further out can come into the list. `scan`: every row from the first to the last.
 * Writes for each request the microseconds that both took, the middle one of three runs, and the
 * entries that the grid found.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SIDE = 80, MOST_KINDS = 31, MOST = 100, RUNS = 3 };

typedef struct {
  double cell_chord, weights[7];
  /* how many there are, which bits of traits are what (see traits.ts), and how many to find */
  int32_t rows, asks, kind_count, kinds, grades, modes, audiences, at_school, at_provider, online;
  int32_t any_week, names_grades, names_goals, no_theme, limit, unused;
} Head;

typedef struct {
  double x, y, z, reach;
  int32_t traits, themes, entry, order, column, line, kind, unused;
  uint64_t weeks[2], goals[2], regions[2];
} Row;

typedef struct {
  double x, y, z, reach, waiting, unserved;
  int32_t traits, themes, column, line, week_count, goal_count;
  uint64_t weeks[2], goals[2], regions[2];
} Ask;

typedef struct {
  double score, chord;
  const Row *row;
} Found;

static Head head;
static Row *rows;
static int starts[(MOST_KINDS + 1) * SIDE * SIDE + 1];
static Found top[MOST];
static int found;

static int comes_before(double score, double chord, const Row *row, const Found *other) {
  if (score != other->score) return score > other->score;
  if (chord != other->chord) return chord < other->chord;
  return row->order < other->row->order;
}

static void add(double score, double chord, const Row *row) {
  if (found == head.limit && !comes_before(score, chord, row, &top[found - 1])) return;
  int at = found < head.limit ? found++ : found - 1;
  for (; at > 0 && comes_before(score, chord, row, &top[at - 1]); at--) top[at] = top[at - 1];
  top[at] = (Found){score, chord, row};
}

static double lowest(void) { return found < head.limit ? -1 : top[found - 1].score; }

static int bits(int32_t word) { return __builtin_popcount((uint32_t)word); }

static int common(const uint64_t a[2], const uint64_t b[2]) {
  return __builtin_popcountll(a[0] & b[0]) + __builtin_popcountll(a[1] & b[1]);
}

static double nearness(double chord) { return 15 / (15 + 6371.0088 * sqrt(chord)); }

static double score_of(const double parts[7]) {
  double sum = 0;
  for (int part = 0; part < 7; part++) sum += head.weights[part] * parts[part];
  return sum;
}

static int has_place(const Ask *ask, const Row *row, int traits, double chord) {
  if (traits & head.online) return 1;
  if ((traits & head.at_provider) && chord <= ask->reach) return 1;
  return (traits & head.at_school) && (chord <= row->reach || common(row->regions, ask->regions));
}

static double score_row(const Ask *ask, const Row *row, int traits, double chord) {
  double weeks = ask->week_count < 4 ? ask->week_count : 4;
  double choice = weeks == 0 ? 0 : common(row->weeks, ask->weeks) / weeks;
  int no_themes = row->themes == head.no_theme || ask->themes == head.no_theme;
  double parts[7] = {
      nearness(chord),
      no_themes ? 0.5 : (double)bits(row->themes & ask->themes) / bits(ask->themes),
      traits & head.names_grades
          ? (double)bits(traits & head.grades) / bits(ask->traits & head.grades)
          : 0.5,
      ask->traits & head.any_week ? 0.5 : fmin(1, choice),
      traits & head.names_goals ? (double)common(row->goals, ask->goals) / ask->goal_count : 0.5,
      ask->waiting,
      ask->unserved,
  };
  return score_of(parts);
}

static void look(const Ask *ask, const Row *row) {
  int traits = row->traits & ask->traits;
  if (!(traits & head.kinds) || !(traits & head.grades)) return;
  if (!(traits & head.audiences) || !(traits & head.modes)) return;
  if (!(row->weeks[0] & ask->weeks[0]) && !(row->weeks[1] & ask->weeks[1])) return;
  double dx = row->x - ask->x, dy = row->y - ask->y, dz = row->z - ask->z;
  double chord = dx * dx + dy * dy + dz * dz;
  if (!has_place(ask, row, traits, chord)) return;
  double score = score_row(ask, row, traits, chord);
  if (score >= lowest()) add(score, chord, row);
}

static void scan(const Ask *ask) {
  for (int at = 0; at < head.rows; at++) look(ask, &rows[at]);
}

static double best_from(const Ask *ask, double chord) {
  double parts[7] = {
      nearness(chord),
      ask->themes == head.no_theme ? 0.5 : 1,
      ask->traits & head.names_grades ? 1 : 0.5,
      ask->traits & head.any_week ? 0.5 : 1,
      ask->goal_count ? 1 : 0.5,
      ask->waiting,
      ask->unserved,
  };
  return score_of(parts);
}

static void look_along(const Ask *ask, int kind, int line, int first, int last) {
  if (line < 0 || line >= SIDE || first >= SIDE || last < 0) return;
  const int *start = starts + (kind * SIDE + line) * SIDE;
  int end = start[(last < SIDE ? last : SIDE - 1) + 1];
  for (int at = start[first > 0 ? first : 0]; at < end; at++) look(ask, &rows[at]);
}

/* Cells between the inner and the outer ring; whole lines above and below the hole are one run. */
static void look_around(const Ask *ask, int kind, int inner, int outer) {
  int west = ask->column - outer, east = ask->column + outer;
  for (int line = ask->line - outer; line <= ask->line + outer; line++) {
    if (abs(line - ask->line) >= inner) {
      look_along(ask, kind, line, west, east);
    } else {
      look_along(ask, kind, line, west, ask->column - inner);
      look_along(ask, kind, line, ask->column + inner, east);
    }
  }
}

static void grid(const Ask *ask) {
  for (int inner = 0, outer = 1; inner < SIDE; inner = outer + 1, outer = 2 * outer + 2) {
    double away = inner > 0 ? (inner - 1.0) * (inner - 1.0) * head.cell_chord : 0;
    if (best_from(ask, away) + 1e-9 < lowest()) return;
    /* rows with several kinds lie behind those with one */
    for (int kind = 0; kind <= head.kind_count; kind++)
      if (kind == head.kind_count || (ask->traits >> kind & 1))
        look_around(ask, kind, inner, outer);
  }
}

static int cell_of(const Row *row) { return (row->kind * SIDE + row->line) * SIDE + row->column; }

static int by_cell(const void *a, const void *b) { return cell_of(a) - cell_of(b); }

static int by_time(const void *a, const void *b) {
  double left = *(const double *)a, right = *(const double *)b;
  return (left > right) - (left < right);
}

static double timed(void (*work)(const Ask *), const Ask *ask) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  found = 0;
  work(ask);
  clock_gettime(CLOCK_MONOTONIC, &end);
  return (end.tv_sec - start.tv_sec) * 1e6 + (end.tv_nsec - start.tv_nsec) / 1e3;
}

static void *take(size_t bytes) {
  void *taken = malloc(bytes);
  if (taken == NULL || fread(taken, 1, bytes, stdin) != bytes) exit(1);
  return taken;
}

int main(void) {
  head = *(Head *)take(sizeof(Head));
  rows = take(head.rows * sizeof(Row));
  Ask *asks = take(head.asks * sizeof(Ask));
  qsort(rows, head.rows, sizeof(Row), by_cell);
  for (int at = 0; at < head.rows; at++) starts[cell_of(&rows[at]) + 1]++;
  for (int cell = 0; cell < (head.kind_count + 1) * SIDE * SIDE; cell++)
    starts[cell + 1] += starts[cell];

  double(*times)[2][RUNS] = malloc(head.asks * sizeof(*times));
  for (int run = 0; run < RUNS; run++) {
    for (int at = 0; at < head.asks; at++) times[at][0][run] = timed(grid, &asks[at]);
    for (int at = 0; at < head.asks; at++) times[at][1][run] = timed(scan, &asks[at]);
  }
  for (int at = 0; at < head.asks; at++) {
    for (int work = 0; work < 2; work++) qsort(times[at][work], RUNS, sizeof(double), by_time);
    timed(grid, &asks[at]);
    printf("%.3f %.3f", times[at][0][RUNS / 2], times[at][1][RUNS / 2]);
    for (int place = 0; place < found; place++) printf(" %d", top[place].row->entry);
    printf("\n");
  }
}
