/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-workbook"

#include "recourse-bill-workbook.h"

#include "recourse-bill-xml.h"
#include "recourse-error.h"

#include <string.h>

/* The parts of a workbook name each other by relations, each in a file of its own. */

#define ROOT_RELATIONS "_rels/.rels"
#define USUAL_WORKBOOK "xl/workbook.xml"
#define MAX_SHEETS 64

typedef struct
{
  char *id;
  char *kind; /* the last word of the URI */
  char *target;
} Relation;

typedef struct
{
  RecourseBillWorkbook *workbook;
  GPtrArray *ids; /* of the relations that are sheets */
} Reading;

static void
free_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->kind);
  g_free (relation->target);
  g_free (relation);
}

static gboolean
start_relation (gpointer data,
                guint depth,
                const char *name,
                const char *const *keys,
                const char *const *values,
                GError **error)
{
  const char *id = recourse_bill_xml_get (keys, values, "Id");
  const char *type = recourse_bill_xml_get (keys, values, "Type");
  const char *target = recourse_bill_xml_get (keys, values, "Target");
  const char *mode = recourse_bill_xml_get (keys, values, "TargetMode");
  Relation *relation;

  if (depth != 2 || !g_str_equal (name, "Relationship") || id == NULL || type == NULL
      || target == NULL || g_strcmp0 (mode, "External") == 0)
    return TRUE;
  relation = g_new0 (Relation, 1);
  relation->id = g_strdup (id);
  relation->kind = g_path_get_basename (type);
  relation->target = g_strdup (target);
  g_ptr_array_add (data, relation);
  return TRUE;
}

static GPtrArray *
read_relations (RecourseBillZip *zip, const char *name, GError **error)
{
  static const RecourseBillXml xml = { .start = start_relation };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  guint entry;

  if (recourse_bill_zip_find (zip, name, &entry)
      && !recourse_bill_xml_read (zip, entry, &xml, relations, error))
    return NULL;
  return g_steal_pointer (&relations);
}

static const Relation *
find_kind (const GPtrArray *relations, const char *kind)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = relations->pdata[i];

      if (g_str_equal (relation->kind, kind))
        return relation;
    }
  return NULL;
}

static const Relation *
find_id (const GPtrArray *relations, const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = relations->pdata[i];

      if (g_str_equal (relation->id, id))
        return relation;
    }
  return NULL;
}

/* A target is seen from the folder of the part that names it. */
static char *
resolve (const char *part, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (part);

  if (*target == '/')
    return g_strdup (target + 1);
  return g_str_equal (folder, ".") ? g_strdup (target) : g_strconcat (folder, "/", target, NULL);
}

static char *
find_relations_of (const char *part)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *name = g_path_get_basename (part);

  if (g_str_equal (folder, "."))
    return g_strconcat ("_rels/", name, ".rels", NULL);
  return g_strconcat (folder, "/_rels/", name, ".rels", NULL);
}

static char *
find_main_part (RecourseBillZip *zip, GError **error)
{
  g_autoptr (GPtrArray) relations = read_relations (zip, ROOT_RELATIONS, error);
  const Relation *relation;

  if (relations == NULL)
    return NULL;
  relation = find_kind (relations, "officeDocument");
  return relation != NULL ? resolve ("", relation->target) : g_strdup (USUAL_WORKBOOK);
}

static gboolean
start_workbook (gpointer data,
                guint depth,
                const char *name,
                const char *const *keys,
                const char *const *values,
                GError **error)
{
  Reading *self = data;
  const char *value;

  if (depth == 2 && g_str_equal (name, "workbookPr"))
    {
      value = recourse_bill_xml_get (keys, values, "date1904");
      self->workbook->is_from_1904 = value != NULL
                                     && (g_str_equal (value, "1") || g_str_equal (value, "true"));
    }
  if (depth != 3 || !g_str_equal (name, "sheet"))
    return TRUE;
  value = recourse_bill_xml_get (keys, values, "id");
  if (value != NULL)
    g_ptr_array_add (self->ids, g_strdup (value));
  return self->ids->len <= MAX_SHEETS
         || recourse_bill_fail (error, RECOURSE_ERROR_LIMIT, "it has more than %d sheets",
                                MAX_SHEETS);
}

static gboolean
find_part (RecourseBillZip *zip,
           const char *workbook,
           const char *target,
           guint *out_entry,
           GError **error)
{
  g_autofree char *name = resolve (workbook, target);
  g_autofree char *quoted = recourse_error_quote (name);

  return recourse_bill_zip_find (zip, name, out_entry)
         || recourse_bill_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                                "part '%s' of the workbook is missing or there twice", quoted);
}

static gboolean
find_parts (Reading *self, RecourseBillZip *zip, const char *part, GError **error)
{
  g_autofree char *relations_name = find_relations_of (part);
  g_autoptr (GPtrArray) relations = read_relations (zip, relations_name, error);
  const Relation *strings;

  if (relations == NULL)
    return FALSE;
  for (guint i = 0; i < self->ids->len; i++)
    {
      const Relation *relation = find_id (relations, self->ids->pdata[i]);
      guint entry;

      /* What is no sheet of cells, such as a chart alone, holds no statement. */
      if (relation == NULL || !g_str_equal (relation->kind, "worksheet"))
        continue;
      if (!find_part (zip, part, relation->target, &entry, error))
        return FALSE;
      g_array_append_val (self->workbook->sheets, entry);
    }
  strings = find_kind (relations, "sharedStrings");
  self->workbook->has_strings = strings != NULL;
  return strings == NULL || find_part (zip, part, strings->target, &self->workbook->strings, error);
}

/** recourse_bill_workbook_is_one: whether the ZIP file is an XLSX file */
gboolean
recourse_bill_workbook_is_one (RecourseBillZip *zip)
{
  guint entry;

  g_return_val_if_fail (zip != NULL, FALSE);

  return recourse_bill_zip_find (zip, USUAL_WORKBOOK, &entry)
         || recourse_bill_zip_find (zip, "[Content_Types].xml", &entry);
}

/**
 * recourse_bill_workbook_init:
 *
 * @self is to be cleared in any case.
 */
gboolean
recourse_bill_workbook_init (RecourseBillWorkbook *self, RecourseBillZip *zip, GError **error)
{
  static const RecourseBillXml xml = { .start = start_workbook };
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *part = NULL;
  Reading reading = { .workbook = self, .ids = ids };
  guint entry;

  g_return_val_if_fail (self != NULL && zip != NULL, FALSE);

  *self = (RecourseBillWorkbook){ .sheets = g_array_new (FALSE, FALSE, sizeof (guint)) };
  part = find_main_part (zip, error);
  return part != NULL && find_part (zip, "", part, &entry, error)
         && recourse_bill_xml_read (zip, entry, &xml, &reading, error)
         && find_parts (&reading, zip, part, error);
}

/** recourse_bill_workbook_clear: frees what @self owns */
void
recourse_bill_workbook_clear (RecourseBillWorkbook *self)
{
  g_clear_pointer (&self->sheets, g_array_unref);
}
