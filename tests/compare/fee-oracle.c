/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fee-oracle.h"

#include <stddef.h>

/* From @above yuan on, @rate ten-thousandths of what lies above. */
typedef struct
{
  int64_t above;
  int64_t rate;
} Slice;

/*
 * Measures on the Payment of Litigation Costs, article 13(1): not over 10,000 yuan, 50 yuan each;
 * of the part over 10,000 up to 100,000, 2.5 %; up to 200,000, 2 %; up to 500,000, 1.5 %; up to
 * 1,000,000, 1 %; up to 2,000,000, 0.9 %; up to 5,000,000, 0.8 %; up to 10,000,000, 0.7 %; up to
 * 20,000,000, 0.6 %; of the part over that, 0.5 %.
 */
static const Slice FILING[] = {
  { 10000, 250 },  { 100000, 200 }, { 200000, 150 },  { 500000, 100 },  { 1000000, 90 },
  { 2000000, 80 }, { 5000000, 70 }, { 10000000, 60 }, { 20000000, 50 },
};

/*
 * Article 14(2): not over 1,000 yuan, 30 yuan each; of the part over 1,000 up to 100,000, 1 %; of
 * the part over 100,000, 0.5 %; at most 5,000 yuan.
 */
static const Slice PRESERVATION[] = { { 1000, 100 }, { 100000, 50 } };

/*
 * Article 14(1): not over 10,000 yuan, 50 yuan each; of the part over 10,000 up to 500,000, 1.5 %;
 * up to 5,000,000, 1 %; up to 10,000,000, 0.5 %; of the part over that, 0.1 %.
 */
static const Slice ENFORCEMENT[] = { { 10000, 150 },
                                     { 500000, 100 },
                                     { 5000000, 50 },
                                     { 10000000, 10 } };

/* Ten-thousandths of a fen. */
static int64_t
add_up (int64_t first_yuan, const Slice *slices, size_t n_slices, int64_t fen)
{
  int64_t sum = first_yuan * 100 * 10000;
  int64_t rate = 0;

  for (size_t i = 0; i < n_slices && fen > slices[i].above * 100; i++)
    {
      /* The rate of the slice before ends where this one begins. */
      sum += (fen - slices[i].above * 100) * (slices[i].rate - rate);
      rate = slices[i].rate;
    }
  return sum;
}

/* @value ten-thousandths, divided, to the nearest whole number and from the middle up. */
static int64_t
divide (int64_t value, int64_t divisor)
{
  return (2 * value + 10000 * divisor) / (20000 * divisor);
}

int64_t
oracle_filing (int64_t fen, int64_t divisor)
{
  return divide (add_up (50, FILING, sizeof FILING / sizeof *FILING, fen), divisor);
}

int64_t
oracle_preservation (int64_t fen, int64_t divisor)
{
  int64_t fee = add_up (30, PRESERVATION, sizeof PRESERVATION / sizeof *PRESERVATION, fen);
  int64_t cap = (int64_t) 5000 * 100 * 10000;

  return divide (fee < cap ? fee : cap, divisor);
}

int64_t
oracle_enforcement (int64_t fen, int64_t divisor)
{
  return divide (add_up (50, ENFORCEMENT, sizeof ENFORCEMENT / sizeof *ENFORCEMENT, fen), divisor);
}

/*
 * 18 % up to 1,000,000 yuan, 15 % of what lies above up to 5,000,000, 12 % up to 10,000,000, 9 % up
 * to 50,000,000, 6 % above. In one line each, with what the lower slices bring more: 3 % of
 * 1,000,000 is 30,000; with 3 % of 5,000,000 it is 180,000; of 10,000,000 480,000; of 50,000,000
 * 1,980,000.
 */
int64_t
oracle_success_fee (int64_t fen, int64_t divisor)
{
  const int64_t yuan = 100;
  const int64_t scale = 10000;

  if (fen <= 1000000 * yuan)
    return divide (fen * 1800, divisor);
  if (fen <= 5000000 * yuan)
    return divide (fen * 1500 + 30000 * yuan * scale, divisor);
  if (fen <= 10000000 * yuan)
    return divide (fen * 1200 + 180000 * yuan * scale, divisor);
  if (fen <= 50000000 * yuan)
    return divide (fen * 900 + 480000 * yuan * scale, divisor);
  return divide (fen * 600 + 1980000 * yuan * scale, divisor);
}
