/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdint.h>

/*
 * The fees by another method than the program's, from the wording of the law and not from a pack.
 * The court fees: so much for the first part, then so much of each further part, added up slice by
 * slice (the program takes one rate and one constant). The success fee: one rate and one constant
 * (the program adds up slices). Integers, in fen; @divisor is 1, 2 or 3.
 */
int64_t oracle_filing (int64_t fen, int64_t divisor);
int64_t oracle_preservation (int64_t fen, int64_t divisor);
int64_t oracle_enforcement (int64_t fen, int64_t divisor);
int64_t oracle_success_fee (int64_t fen, int64_t divisor);
