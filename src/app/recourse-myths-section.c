/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-myths-section"

#include "recourse-myths-section.h"

#include "recourse-button.h"
#include "recourse-claim-list.h"
#include "recourse-family-print.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-myth-card.h"
#include "recourse-paper.h"
#include "recourse-view-state.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

#define PAPER "myths"
#define CHOSEN "recourse-myths-chosen"
#define CARD "recourse-card"

struct _RecourseMythsSection
{
  AdwBin parent_instance;

  RecourseProtectModel *protect;
  RecoursePapersModel *model;
  GHashTable *chosen; /* ids; it hangs on the model of the page, which outlives this */
  RecourseFamilyPrint *print;
  GtkWidget *copy; /* all that are chosen */
  GtkWidget *count;
  AdwBin *place;    /* the cards */
  GPtrArray *cards; /* RecourseRemedy, while ours is there */
  gboolean has_english;
};

G_DEFINE_FINAL_TYPE (RecourseMythsSection, recourse_myths_section, ADW_TYPE_BIN)

static RecoursePack *
peek_pack (RecourseMythsSection *self)
{
  return recourse_protect_model_peek_built_in (self->protect);
}

static RecourseLanguage
get_language (RecourseMythsSection *self)
{
  return recourse_guide_model_language (recourse_protect_model_peek_guide (self->protect));
}

/* The family reads Chinese; the English one is for whoever does not. */
static char *
build_text (RecourseMythsSection *self, const GPtrArray *cards)
{
  g_autofree char *chinese = recourse_myth_card_texts (peek_pack (self), cards,
                                                       RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = NULL;

  if (!self->has_english)
    return g_steal_pointer (&chinese);
  english = recourse_myth_card_texts (peek_pack (self), cards, RECOURSE_LANGUAGE_EN);
  return g_strconcat (chinese, "\n", english, NULL);
}

/* --- Which are meant ----------------------------------------------------------------------------
 */

/* None chosen means all. */
static gboolean
is_meant (RecourseMythsSection *self, const RecourseRemedy *card)
{
  return g_hash_table_size (self->chosen) == 0 || g_hash_table_contains (self->chosen, card->id);
}

static GPtrArray *
list_meant (RecourseMythsSection *self)
{
  GPtrArray *meant = g_ptr_array_new ();

  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    if (is_meant (self, self->cards->pdata[i]))
      g_ptr_array_add (meant, self->cards->pdata[i]);
  return meant;
}

static void
show_count (RecourseMythsSection *self)
{
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_ ("No card is chosen: these buttons mean all of them."));
  else
    text = g_strdup_printf (ngettext ("%u card is chosen: these buttons mean it alone.",
                                      "%u cards are chosen: these buttons mean them alone.", n),
                            n);
  gtk_label_set_text (GTK_LABEL (self->count), text);
}

static void
show_meant (RecourseMythsSection *self)
{
  g_autoptr (GPtrArray) meant = list_meant (self);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *text = NULL;

  show_count (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->print), meant->len > 0);
  if (meant->len == 0)
    return;
  text = build_text (self, meant);
  recourse_button_set_copied_text (RECOURSE_BUTTON (self->copy), text);
  for (guint i = 0; i < meant->len; i++)
    g_ptr_array_add (ids, ((const RecourseRemedy *) meant->pdata[i])->id);
  g_ptr_array_add (ids, NULL);
  recourse_family_print_set_cards (self->print, (const char *const *) ids->pdata);
}

static void
chosen_cb (RecourseMythsSection *self, GtkCheckButton *check)
{
  const RecourseRemedy *card = g_object_get_data (G_OBJECT (check), CARD);

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, g_strdup (card->id));
  else
    g_hash_table_remove (self->chosen, card->id);
  show_meant (self);
}

/* --- A card -------------------------------------------------------------------------------------
 */

static void
append_text (RecourseMythsSection *self, GtkWidget *box, const RecourseText *text, const char *css)
{
  recourse_label_append (box, recourse_text_get (text, get_language (self)), css);
}

static void
append_words (RecourseMythsSection *self, GtkWidget *box, const RecourseRemedy *card)
{
  RecoursePack *pack = peek_pack (self);
  g_autoptr (GPtrArray) steps = recourse_myth_card_steps (pack, card);
  const RecourseText *context = recourse_myth_card_context (pack, card);

  gtk_box_append (
      GTK_BOX (box),
      recourse_heading_new (recourse_text_get (&card->title, get_language (self)), "title-3"));
  if (context != NULL)
    append_text (self, box, context, "recourse-hint");
  recourse_label_append_take (box, recourse_myth_card_why (pack, card, get_language (self)), NULL);
  append_text (self, box, recourse_paper_word (pack, PAPER, "instead"), "heading");
  for (guint i = 0; i < steps->len; i++)
    recourse_label_append_take (
        box,
        g_strconcat ("• ",
                     recourse_text_get (&((const RecourseStep *) steps->pdata[i])->text,
                                        get_language (self)),
                     NULL),
        NULL);
  recourse_label_append_take (box, recourse_myth_card_source (pack, card, get_language (self)),
                              "recourse-hint");
}

static GtkWidget *
make_copy_button (RecourseMythsSection *self, const RecourseRemedy *card, const char *title)
{
  GtkWidget *button = recourse_button_new (_ ("Copy for the Family Group"), "edit-copy-symbolic");
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  /* Translators: %s is what not to do */
  g_autofree char *name = g_strdup_printf (_ ("Copy for the family group: %s"), title);
  g_autofree char *text = NULL;

  g_ptr_array_add (one, (gpointer) card);
  text = build_text (self, one);
  recourse_button_set_name (RECOURSE_BUTTON (button), name);
  recourse_button_set_copied_text (RECOURSE_BUTTON (button), text);
  gtk_widget_add_css_class (button, "recourse-big");
  return button;
}

static GtkWidget *
make_check (RecourseMythsSection *self, const RecourseRemedy *card, const char *title)
{
  GtkWidget *check = gtk_check_button_new_with_label (_ ("Choose for printing"));
  /* Translators: %s is what not to do */
  g_autofree char *name = g_strdup_printf (_ ("Choose for printing: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (check, "recourse-big");
  g_object_set_data (G_OBJECT (check), CARD, (gpointer) card);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (self->chosen, card->id));
  g_signal_connect_object (check, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static GtkWidget *
make_card (RecourseMythsSection *self, const RecourseRemedy *card)
{
  const char *title = recourse_text_get (&card->title, get_language (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = recourse_wrap_box_new ();
  g_autofree char *key = g_strdup_printf ("myth:%s", card->id);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  gtk_widget_add_css_class (box, "recourse-card");
  append_words (self, box, card);
  recourse_claim_list_collect (claims, &card->claims);
  recourse_family_print_append_claims (box, recourse_protect_model_peek_guide (self->protect), key,
                                       claims);
  gtk_box_append (GTK_BOX (buttons), make_copy_button (self, card, title));
  gtk_box_append (GTK_BOX (buttons), make_check (self, card, title));
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

/* With knowledge of somebody else ours comes a moment later. */
static void
show_content (RecourseMythsSection *self)
{
  RecoursePack *pack = peek_pack (self);
  g_autoptr (RecourseViewState) state = recourse_view_state_new (GTK_WIDGET (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->has_english = recourse_papers_model_has_english (self->model);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  if (pack != NULL && !recourse_protect_model_is_hidden (self->protect))
    self->cards = recourse_myth_card_list (pack);
  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    gtk_box_append (GTK_BOX (box), make_card (self, self->cards->pdata[i]));
  adw_bin_set_child (self->place, box);
  show_meant (self);
  recourse_view_state_restore (state, GTK_WIDGET (self));
}

/* What is being made changes no card, but English beside them changes what is copied. */
static void
model_changed_cb (RecourseMythsSection *self)
{
  if (self->has_english != recourse_papers_model_has_english (self->model))
    show_content (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_myths_section_dispose (GObject *object)
{
  RecourseMythsSection *self = RECOURSE_MYTHS_SECTION (object);

  g_clear_object (&self->model);
  g_clear_object (&self->protect);
  G_OBJECT_CLASS (recourse_myths_section_parent_class)->dispose (object);
}

static void
recourse_myths_section_finalize (GObject *object)
{
  RecourseMythsSection *self = RECOURSE_MYTHS_SECTION (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  G_OBJECT_CLASS (recourse_myths_section_parent_class)->finalize (object);
}

static void
recourse_myths_section_class_init (RecourseMythsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_myths_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_myths_section_finalize;
}

static void
recourse_myths_section_init (RecourseMythsSection *self)
{
}

/* The language may be changed while some are chosen. */
static GHashTable *
ref_chosen (RecourseProtectModel *protect)
{
  GHashTable *chosen = g_object_get_data (G_OBJECT (protect), CHOSEN);

  if (chosen == NULL)
    {
      chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_object_set_data_full (G_OBJECT (protect), CHOSEN, chosen,
                              (GDestroyNotify) g_hash_table_unref);
    }
  return g_hash_table_ref (chosen);
}

static void
append_print (RecourseMythsSection *self, GtkWidget *box)
{
  GtkWidget *print = recourse_family_print_new (self->protect, RECOURSE_PAPER_MYTHS,
                                                _ ("Myth Cards"),
                                                _ ("On what is printed, and in what is copied."));

  self->print = RECOURSE_FAMILY_PRINT (print);
  self->copy = recourse_button_new (_ ("Copy"), "edit-copy-symbolic");
  recourse_button_set_name (RECOURSE_BUTTON (self->copy), _ ("Copy the chosen cards"));
  gtk_widget_add_css_class (self->copy, "recourse-big");
  gtk_box_append (GTK_BOX (recourse_family_print_peek_buttons (self->print)), self->copy);
  gtk_box_append (GTK_BOX (box), print);
  self->count = recourse_label_append (box, "", "recourse-hint");
}

/** recourse_myths_section_new: see RecourseSection */
GtkWidget *
recourse_myths_section_new (RecourseProtectModel *protect)
{
  RecourseMythsSection *self = g_object_new (RECOURSE_TYPE_MYTHS_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->protect = g_object_ref (protect);
  self->model = g_object_ref (recourse_family_papers_peek (protect, RECOURSE_PAPER_MYTHS));
  self->chosen = ref_chosen (protect);
  self->place = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Myth Cards"), "title-2"));
  recourse_label_append (box,
                         _ ("What people are often told to do, and should not. Send a card to your "
                            "family group before it is needed, or print some for the wall."),
                         NULL);
  append_print (self, box);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  adw_bin_set_child (ADW_BIN (self), box);
  show_content (self);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (protect, "changed", G_CALLBACK (show_content), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
