/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-test.h"

#include "recourse-reference-page.h"

G_BEGIN_DECLS

/** ReferenceCase: the page Reference in a window of its own, about @pack. */
typedef struct
{
  RecourseClock *clock;
  RecoursePack *pack;
  RecourseInterview *interview;
  RecourseGuideModel *guide;
  RecourseReferenceModel *model;
  GtkWidget *window;
  GtkWidget *page;
} ReferenceCase;

#define REFERENCE_CASE_NOW "2026-11-29T12:00:00+08:00"

void reference_case_init (ReferenceCase *self,
                          RecoursePack *pack,
                          gboolean is_foreign,
                          RecourseLanguage language,
                          const char *now);
void reference_case_clear (ReferenceCase *self);
void reference_case_show_page (ReferenceCase *self);
void reference_case_show_section (ReferenceCase *self, const char *section);
GtkWidget *reference_case_find_row (GtkWidget *root, const char *key);
gboolean reference_case_has_words (GtkWidget *root, const char *words);

G_END_DECLS
