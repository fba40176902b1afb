/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-family-print"

#include "recourse-family-print.h"

#include "recourse-button.h"
#include "recourse-choice-row.h"
#include "recourse-claim-list.h"
#include "recourse-disclosure.h"
#include "recourse-label.h"
#include "recourse-paper-chooser.h"
#include "recourse-papers-news.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

#define CLAIMS "recourse-claims"

struct _RecourseFamilyPrint
{
  AdwBin parent_instance;

  RecoursePapersModel *model;
  RecoursePaperKind kind;
  char *title;
  char **cards; /* (nullable): of those that are chosen; NULL: all */
  GtkFileChooserNative *chooser;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (RecourseFamilyPrint, recourse_family_print, ADW_TYPE_BIN)

/* Whoever may be watching sees no viewer either, also with knowledge of somebody else, when no desk
 * says so. */
static void
protect_changed_cb (RecoursePapersModel *model, RecourseProtectModel *protect)
{
  if (recourse_protect_model_is_hidden (protect) && recourse_papers_model_is_busy (model))
    recourse_papers_model_cancel (model);
}

/** recourse_family_papers_peek: (transfer none): the one of the page for @kind, made when it is
 * first asked for: so what was saved is told where it was asked for */
RecoursePapersModel *
recourse_family_papers_peek (RecourseProtectModel *protect, RecoursePaperKind kind)
{
  RecourseGuideModel *guide = recourse_protect_model_peek_guide (protect);
  g_autofree char *key = g_strdup_printf ("recourse-family-papers-%u", (guint) kind);
  RecoursePapersModel *model = g_object_get_data (G_OBJECT (protect), key);

  if (model != NULL)
    return model;
  model = recourse_papers_model_new_for_family (recourse_protect_model_peek_desk (protect),
                                                recourse_guide_model_peek_pack (guide));
  g_object_set_data_full (G_OBJECT (protect), key, model, g_object_unref);
  g_signal_connect_object (protect, "changed", G_CALLBACK (protect_changed_cb), model,
                           G_CONNECT_SWAPPED);
  return model;
}

/* --- What can be done ---------------------------------------------------------------------------
 */

static char *
build_name (RecourseFamilyPrint *self)
{
  return g_strconcat (self->title, ".pdf", NULL);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseFamilyPrint *self = RECOURSE_FAMILY_PRINT (widget);

  recourse_family_print_open (self, (const char *const *) self->cards);
}

static void
chosen_cb (RecourseFamilyPrint *self, int response, GtkFileChooserNative *chooser)
{
  g_autofree char *path = recourse_paper_chooser_get_path (chooser, response);
  const RecoursePaperOrder order = { .kind = self->kind, .cards = self->cards, .output = path };

  if (path != NULL)
    recourse_papers_model_make (self->model, &order);
  g_clear_object (&self->chooser);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseFamilyPrint *self = RECOURSE_FAMILY_PRINT (widget);
  g_autofree char *file_name = build_name (self);

  g_clear_object (&self->chooser);
  self->chooser = recourse_paper_chooser_new (widget, file_name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
toggled_cb (RecoursePapersModel *model, GtkCheckButton *check)
{
  recourse_papers_model_set_has_english (model, gtk_check_button_get_active (check));
}

/* --- What is shown ------------------------------------------------------------------------------
 */

static GtkWidget *
make_switch (RecourseFamilyPrint *self, const char *hint)
{
  GtkWidget *check = recourse_check_row_new (_ ("English beside it"), hint);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               recourse_papers_model_has_english (self->model));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self->model,
                           G_CONNECT_SWAPPED);
  return check;
}

static void
append_button (RecourseFamilyPrint *self,
               const char *text,
               const char *symbol,
               const char *name_format,
               const char *action)
{
  GtkWidget *button = recourse_button_new (text, symbol);
  g_autoptr (GString) name = g_string_new (name_format);

  g_string_replace (name, "%s", self->title, 1);
  recourse_button_set_name (RECOURSE_BUTTON (button), name->str);
  gtk_widget_add_css_class (button, "recourse-big");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
populate_claims_cb (RecourseGuideModel *guide, GtkBox *content, GObject *disclosure)
{
  gtk_box_append (content, recourse_claim_list_new (guide, g_object_get_data (disclosure, CLAIMS)));
}

/** recourse_family_print_append_claims: @claims (element-type RecourseClaim), folded until somebody
 * asks for them; they outlive @box */
void
recourse_family_print_append_claims (GtkWidget *box,
                                     RecourseGuideModel *guide,
                                     const char *key,
                                     GPtrArray *claims)
{
  GtkWidget *disclosure = recourse_disclosure_new (guide, _ ("What this stands on"), key);

  g_object_set_data_full (G_OBJECT (disclosure), CLAIMS, g_ptr_array_ref (claims),
                          (GDestroyNotify) g_ptr_array_unref);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_claims_cb),
                               guide);
  gtk_box_append (GTK_BOX (box), disclosure);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_family_print_dispose (GObject *object)
{
  RecourseFamilyPrint *self = RECOURSE_FAMILY_PRINT (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_family_print_parent_class)->dispose (object);
}

static void
recourse_family_print_finalize (GObject *object)
{
  RecourseFamilyPrint *self = RECOURSE_FAMILY_PRINT (object);

  g_free (self->title);
  g_strfreev (self->cards);
  G_OBJECT_CLASS (recourse_family_print_parent_class)->finalize (object);
}

static void
recourse_family_print_class_init (RecourseFamilyPrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_family_print_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_family_print_finalize;
  gtk_widget_class_install_action (widget_class, "family.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "family.save", NULL, save_action);
}

static void
recourse_family_print_init (RecourseFamilyPrint *self)
{
}

/**
 * recourse_family_print_new:
 * @kind: %RECOURSE_PAPER_AGREEMENT or %RECOURSE_PAPER_MYTHS
 * @title: what it is called, for the name of the file too
 * @english_hint: what English beside it changes
 */
GtkWidget *
recourse_family_print_new (RecourseProtectModel *protect,
                           RecoursePaperKind kind,
                           const char *title,
                           const char *english_hint)
{
  RecourseFamilyPrint *self = g_object_new (RECOURSE_TYPE_FAMILY_PRINT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->kind = kind;
  self->title = g_strdup (title);
  self->model = g_object_ref (recourse_family_papers_peek (protect, kind));
  self->buttons = recourse_wrap_box_new ();
  gtk_box_append (GTK_BOX (box), recourse_papers_news_new (self->model));
  gtk_box_append (GTK_BOX (box), make_switch (self, english_hint));
  recourse_label_append (box, _ ("“Open” shows it in the viewer of this computer. Print it there."),
                         NULL);
  /* Translators: %s is the name of a sheet */
  append_button (self, _ ("Open"), "document-print-preview-symbolic", _ ("Open: %s"),
                 "family.open");
  /* Translators: %s is the name of a sheet */
  append_button (self, _ ("Save…"), "document-save-symbolic", _ ("Save: %s"), "family.save");
  gtk_box_append (GTK_BOX (box), self->buttons);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

/** recourse_family_print_peek_model: borrowed */
RecoursePapersModel *
recourse_family_print_peek_model (RecourseFamilyPrint *self)
{
  g_return_val_if_fail (RECOURSE_IS_FAMILY_PRINT (self), NULL);

  return self->model;
}

/** recourse_family_print_peek_buttons: borrowed: where another button can be added */
GtkWidget *
recourse_family_print_peek_buttons (RecourseFamilyPrint *self)
{
  g_return_val_if_fail (RECOURSE_IS_FAMILY_PRINT (self), NULL);

  return self->buttons;
}

/** recourse_family_print_set_cards: @ids: (nullable): of the cards that its buttons mean; NULL: all
 */
void
recourse_family_print_set_cards (RecourseFamilyPrint *self, const char *const *ids)
{
  g_return_if_fail (RECOURSE_IS_FAMILY_PRINT (self));

  g_strfreev (self->cards);
  self->cards = g_strdupv ((char **) ids);
}

/** recourse_family_print_open: makes the paper, with the cards @ids ((nullable): all), and hands it
 * to the viewer of the desktop */
void
recourse_family_print_open (RecourseFamilyPrint *self, const char *const *ids)
{
  g_autofree char *name = build_name (self);
  const RecoursePaperOrder order = { .kind = self->kind, .cards = (char **) ids, .name = name };

  g_return_if_fail (RECOURSE_IS_FAMILY_PRINT (self));

  recourse_papers_model_make (self->model, &order);
}
