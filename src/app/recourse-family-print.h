/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-papers-model.h"
#include "recourse-protect-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseFamilyPrint: opens and saves a paper that belongs to no case, with English beside it if
 * wanted, and tells what came of it. */
#define RECOURSE_TYPE_FAMILY_PRINT (recourse_family_print_get_type ())
G_DECLARE_FINAL_TYPE (RecourseFamilyPrint, recourse_family_print, RECOURSE, FAMILY_PRINT, AdwBin)

GtkWidget *recourse_family_print_new (RecourseProtectModel *protect,
                                      RecoursePaperKind kind,
                                      const char *title,
                                      const char *english_hint);
RecoursePapersModel *recourse_family_print_peek_model (RecourseFamilyPrint *self);
GtkWidget *recourse_family_print_peek_buttons (RecourseFamilyPrint *self);
void recourse_family_print_set_cards (RecourseFamilyPrint *self, const char *const *ids);
void recourse_family_print_open (RecourseFamilyPrint *self, const char *const *ids);

RecoursePapersModel *recourse_family_papers_peek (RecourseProtectModel *protect,
                                                  RecoursePaperKind kind);
void recourse_family_print_append_claims (GtkWidget *box,
                                          RecourseGuideModel *guide,
                                          const char *key,
                                          GPtrArray *claims);

G_END_DECLS
