/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-agreement-section"

#include "recourse-agreement-section.h"

#include "recourse-agreement-sheet.h"
#include "recourse-claim-list.h"
#include "recourse-family-print.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-view-state.h"

#include <glib/gi18n.h>

#define PAPER "agreement"

struct _RecourseAgreementSection
{
  AdwBin parent_instance;

  RecourseProtectModel *protect;
  RecoursePapersModel *model;
  AdwBin *place; /* what stands on the sheet */
  gboolean has_english;
};

G_DEFINE_FINAL_TYPE (RecourseAgreementSection, recourse_agreement_section, ADW_TYPE_BIN)

/* The sheet is in Chinese whatever the language of the window is. */
static void
append_both (RecourseAgreementSection *self,
             GtkWidget *box,
             const char *mark,
             const RecourseText *text,
             const char *css_class)
{
  RecourseGuideModel *guide = recourse_protect_model_peek_guide (self->protect);
  const char *chinese = recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN);

  recourse_label_append_take (box, g_strconcat (mark, chinese, NULL), css_class);
  if (recourse_guide_model_language (guide) == RECOURSE_LANGUAGE_EN || self->has_english)
    recourse_label_append (box, recourse_text_get (text, RECOURSE_LANGUAGE_EN), "recourse-hint");
}

static GtkWidget *
make_preview (RecourseAgreementSection *self, RecoursePack *pack)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "recourse-card");
  append_both (self, card, "", recourse_paper_word (pack, PAPER, "lead"), "heading");
  for (guint i = 0; i < recourse_agreement_n_rules (); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.  ", i + 1);

      append_both (self, card, number, &recourse_agreement_rule (pack, i)->text, NULL);
    }
  return card;
}

static void
append_claims (RecourseAgreementSection *self, GtkWidget *box, RecoursePack *pack)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  for (guint i = 0; i < recourse_agreement_n_rules (); i++)
    recourse_claim_list_collect (claims, &recourse_agreement_rule (pack, i)->claims);
  recourse_family_print_append_claims (box, recourse_protect_model_peek_guide (self->protect),
                                       "agreement", claims);
}

/* With knowledge of somebody else ours comes a moment later. */
static void
show_content (RecourseAgreementSection *self)
{
  RecoursePack *pack = recourse_protect_model_peek_built_in (self->protect);
  g_autoptr (RecourseViewState) state = recourse_view_state_new (GTK_WIDGET (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->has_english = recourse_papers_model_has_english (self->model);
  if (pack != NULL && !recourse_protect_model_is_hidden (self->protect))
    {
      gtk_box_append (GTK_BOX (box), make_preview (self, pack));
      append_claims (self, box, pack);
    }
  adw_bin_set_child (self->place, box);
  recourse_view_state_restore (state, GTK_WIDGET (self));
}

static void
model_changed_cb (RecourseAgreementSection *self)
{
  if (self->has_english != recourse_papers_model_has_english (self->model))
    show_content (self);
}

static void
recourse_agreement_section_dispose (GObject *object)
{
  RecourseAgreementSection *self = RECOURSE_AGREEMENT_SECTION (object);

  g_clear_object (&self->model);
  g_clear_object (&self->protect);
  G_OBJECT_CLASS (recourse_agreement_section_parent_class)->dispose (object);
}

static void
recourse_agreement_section_class_init (RecourseAgreementSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_agreement_section_dispose;
}

static void
recourse_agreement_section_init (RecourseAgreementSection *self)
{
}

/** recourse_agreement_section_new: see RecourseSection */
GtkWidget *
recourse_agreement_section_new (RecourseProtectModel *protect)
{
  RecourseAgreementSection *self = g_object_new (RECOURSE_TYPE_AGREEMENT_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->protect = g_object_ref (protect);
  self->model = g_object_ref (recourse_family_papers_peek (protect, RECOURSE_PAPER_AGREEMENT));
  self->place = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Family Agreement"), "title-2"));
  recourse_label_append (box,
                         _ ("One page in large type, to hang beside the telephone. Talk it over "
                            "together first. Names, numbers and signatures are written on it by "
                            "hand, so this program never learns them."),
                         NULL);
  gtk_box_append (GTK_BOX (box), recourse_family_print_new (protect, RECOURSE_PAPER_AGREEMENT,
                                                            _ ("Family Agreement"),
                                                            _ ("Then it takes two pages.")));
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("What stands on it"), "title-3"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  adw_bin_set_child (ADW_BIN (self), box);
  show_content (self);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (protect, "changed", G_CALLBACK (show_content), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
