/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/* The pack that the program ships, compiled. */
typedef struct
{
  RecourseAdvisor *advisor;
  RecoursePack *pack; /* borrowed */
  guint n_variables;
} BuiltInFixture;

void built_in_fixture_add (const char *path,
                           void (*func) (BuiltInFixture *self, gconstpointer unused));

G_END_DECLS
