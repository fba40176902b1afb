/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-section"

#include "recourse-offer-section.h"

#include "recourse-button.h"
#include "recourse-choice-row.h"
#include "recourse-contact-row.h"
#include "recourse-disclosure.h"
#include "recourse-heading.h"
#include "recourse-offer-result.h"
#include "recourse-prevention-card.h"
#include "recourse-reveal.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

/* Whom one can ring instead of paying somebody. */
static const char *const contacts[] = { "police", "antifraud", "legal-service" };

struct _RecourseOfferSection
{
  AdwBin parent_instance;

  GtkWidget *advice;
  GtkWidget *clear;
  GtkWidget *cut;
  GtkWidget *garbled;
  AdwBin *findings_place;
  GtkWidget *keep;
  GtkTextView *text;
  AdwBin *ticks_place;
  AdwBin *verdict_place;

  RecourseProtectModel *model;
  RecourseOfferModel *offer;
  GtkTextTag *mark;
  GPtrArray *ticks; /* of GtkCheckButton, borrowed: a row for each red flag, once they are seen */
  gboolean is_filling; /* the program writes into the box */
};

G_DEFINE_FINAL_TYPE (RecourseOfferSection, recourse_offer_section, ADW_TYPE_BIN)

static RecourseLanguage
get_language (RecourseOfferSection *self)
{
  return recourse_guide_model_language (recourse_protect_model_peek_guide (self->model));
}

/* --- What they wrote ----------------------------------------------------------------------------
 */

static char *
dup_typed (RecourseOfferSection *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);
  return text;
}

/* Only what the program forgets comes from the model; what is being typed stays untouched. */
static void
fill_text (RecourseOfferSection *self)
{
  g_autofree char *typed = dup_typed (self);
  const char *text = recourse_offer_model_peek_text (self->offer);

  if (g_str_equal (typed, text))
    return;
  self->is_filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  self->is_filling = FALSE;
}

static void
typed_cb (RecourseOfferSection *self)
{
  g_autofree char *typed = dup_typed (self);

  if (!self->is_filling)
    recourse_offer_model_set_text (self->offer, typed);
}

static void
paste_cb (RecourseOfferSection *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  gtk_text_buffer_paste_clipboard (buffer, gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                   TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
clear_cb (RecourseOfferSection *self)
{
  recourse_offer_model_clear (self->offer);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* It is gone from here only when somebody clears it. */
static void
keep_cb (RecourseOfferSection *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.keep-text", "s",
                              recourse_offer_model_peek_text (self->offer));
}

/* Byte offsets of the checked text are counted in characters here, in one walk. */
static void
mark_finding (RecourseOfferSection *self,
              GtkTextBuffer *buffer,
              const char *text,
              const RecourseOfferFinding *finding)
{
  const char *at = text;
  glong offset = 0;

  for (guint i = 0; i < finding->n_spans; i++)
    {
      GtkTextIter start;
      GtkTextIter end;

      offset += g_utf8_pointer_to_offset (at, text + finding->spans[i].start);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) offset);
      at = text + finding->spans[i].end;
      offset += g_utf8_pointer_to_offset (text + finding->spans[i].start, at);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) offset);
      gtk_text_buffer_apply_tag (buffer, self->mark, &start, &end);
    }
}

static void
mark_text (RecourseOfferSection *self, const RecourseOfferCheck *check)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->mark, &start, &end);
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      const RecourseOfferFinding *finding = recourse_offer_check_finding (check, i);

      if (!finding->is_denied)
        mark_finding (self, buffer, recourse_offer_check_peek_text (check), finding);
    }
}

/* --- What they said -----------------------------------------------------------------------------
 */

static void
ticked_cb (RecourseOfferSection *self, GParamSpec *unused, GtkCheckButton *row)
{
  const RecourseRedFlag *flag = g_object_get_data (G_OBJECT (row), "recourse-flag");

  recourse_offer_model_set_ticked (self->offer, flag, gtk_check_button_get_active (row));
}

/* Some may have been taken back by the program. */
static void
show_ticks (RecourseOfferSection *self)
{
  for (guint i = 0; i < self->ticks->len; i++)
    {
      GtkCheckButton *row = self->ticks->pdata[i];
      const RecourseRedFlag *flag = g_object_get_data (G_OBJECT (row), "recourse-flag");

      gtk_check_button_set_active (row, recourse_offer_model_is_ticked (self->offer, flag));
    }
}

static void
populate_ticks_cb (RecourseOfferSection *self, GtkBox *content)
{
  RecoursePack *pack = recourse_offer_model_peek_pack (self->offer);

  for (guint i = 0; i < recourse_pack_n_red_flags (pack); i++)
    {
      const RecourseRedFlag *flag = recourse_pack_red_flag (pack, i);
      GtkWidget *row = recourse_check_row_new (recourse_text_get (&flag->tick, get_language (self)),
                                               NULL);

      g_object_set_data (G_OBJECT (row), "recourse-flag", (gpointer) flag);
      g_ptr_array_add (self->ticks, row);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (ticked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (content, row);
    }
  show_ticks (self);
}

static void
build_ticks (RecourseOfferSection *self)
{
  GtkWidget *ticks = recourse_disclosure_new (recourse_protect_model_peek_guide (self->model),
                                              _ ("Nothing in writing? Tick what they said"),
                                              "offer-ticks");

  recourse_disclosure_connect (RECOURSE_DISCLOSURE (ticks), G_CALLBACK (populate_ticks_cb), self);
  adw_bin_set_child (self->ticks_place, ticks);
}

/* --- What to do instead -------------------------------------------------------------------------
 */

static void
append_part (RecourseOfferSection *self, RecoursePack *pack, RecoursePreventionKind kind)
{
  RecourseGuideModel *guide = recourse_protect_model_peek_guide (self->model);

  for (guint i = 0; i < recourse_pack_n_preventions (pack); i++)
    {
      const RecoursePrevention *part = recourse_pack_prevention (pack, i);

      if (part->kind == kind)
        gtk_box_append (GTK_BOX (self->advice), recourse_prevention_card_new (guide, part, TRUE));
    }
}

static void
append_contacts (RecourseOfferSection *self, RecoursePack *pack)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (card), recourse_heading_new (_ ("Telephone numbers"), "title-3"));
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      const RecourseContact *contact = recourse_pack_find_contact (pack, contacts[i]);

      if (contact != NULL)
        gtk_box_append (GTK_BOX (card),
                        recourse_contact_row_new_own (contact, get_language (self)));
    }
  gtk_widget_add_css_class (card, "recourse-card");
  gtk_box_append (GTK_BOX (self->advice), card);
}

/* --- What is shown ------------------------------------------------------------------------------
 */

static void
build_for_pack (RecourseOfferSection *self, RecoursePack *pack)
{
  if (adw_bin_get_child (self->ticks_place) != NULL)
    return;
  build_ticks (self);
  append_part (self, pack, RECOURSE_PREVENTION_OFFER);
  append_part (self, pack, RECOURSE_PREVENTION_LAWYER);
  append_contacts (self, pack);
}

static void
show_result (RecourseOfferSection *self, const RecourseOfferCheck *check)
{
  RecourseGuideModel *guide = recourse_protect_model_peek_guide (self->model);
  gboolean is_empty = recourse_offer_check_verdict (check) == RECOURSE_OFFER_EMPTY;

  gtk_widget_set_visible (self->cut, recourse_offer_check_is_cut (check));
  gtk_widget_set_visible (self->garbled, recourse_offer_check_is_garbled (check));
  adw_bin_set_child (self->verdict_place,
                     is_empty ? NULL : recourse_offer_result_new_verdict (check));
  adw_bin_set_child (self->findings_place,
                     is_empty ? NULL : recourse_offer_result_new_findings (guide, check));
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_place), !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->findings_place), !is_empty);
  mark_text (self, check);
}

static void
changed_cb (RecourseOfferSection *self)
{
  RecoursePack *pack = recourse_offer_model_peek_pack (self->offer);

  fill_text (self);
  gtk_widget_set_sensitive (self->clear, !recourse_offer_model_is_untouched (self->offer));
  gtk_widget_set_sensitive (self->keep, *recourse_offer_model_peek_text (self->offer) != '\0');
  if (pack == NULL)
    return;
  build_for_pack (self, pack);
  show_ticks (self);
  show_result (self, recourse_offer_model_peek_check (self->offer));
}

static void
see_why_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_reveal (GTK_WIDGET (RECOURSE_OFFER_SECTION (widget)->findings_place),
                   RECOURSE_REVEAL_TOP);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_offer_section_dispose (GObject *object)
{
  RecourseOfferSection *self = RECOURSE_OFFER_SECTION (object);

  g_clear_object (&self->offer);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_offer_section_parent_class)->dispose (object);
}

static void
recourse_offer_section_finalize (GObject *object)
{
  g_ptr_array_unref (RECOURSE_OFFER_SECTION (object)->ticks);
  G_OBJECT_CLASS (recourse_offer_section_parent_class)->finalize (object);
}

static void
recourse_offer_section_class_init (RecourseOfferSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_offer_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_offer_section_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-offer-section.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, advice);
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, clear);
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, cut);
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, garbled);
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, findings_place);
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, keep);
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, text);
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, ticks_place);
  gtk_widget_class_bind_template_child (widget_class, RecourseOfferSection, verdict_place);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_install_action (widget_class, "offer.see-why", NULL, see_why_action);
}

static void
recourse_offer_section_init (RecourseOfferSection *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ticks = g_ptr_array_new ();
  self->mark = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (self->text), NULL, "weight",
                                           PANGO_WEIGHT_BOLD, "underline", PANGO_UNDERLINE_SINGLE,
                                           NULL);
}

/** recourse_offer_section_new: see RecourseSection */
GtkWidget *
recourse_offer_section_new (RecourseProtectModel *model)
{
  RecourseOfferSection *self = g_object_new (RECOURSE_TYPE_OFFER_SECTION, NULL);

  self->model = g_object_ref (model);
  self->offer = g_object_ref (recourse_protect_model_peek_offer (model));
  /* What is answered to knowledge of somebody else belongs to no case. */
  gtk_widget_set_visible (self->keep, !recourse_protect_model_is_foreign (model));
  changed_cb (self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (typed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->offer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
