/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bill.h"

/* What holds for every answer: an error of ours and no rows, or rows that can be trusted. Frees
 * both. */
void fuzz_bill_check (RecourseBill *bill, GError *error);
