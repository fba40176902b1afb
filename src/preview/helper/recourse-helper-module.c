/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-helper-module"

#include "recourse-helper-module.h"

#include "recourse-helper-end.h"

#include <dlfcn.h>

#define MODULE "recourse-preview-pdf.so"
#define FUNCTION "recourse_helper_show_pdf"

typedef void (*ShowFunc) (const RecourseHelperSource *source);

/* Beside the program, and nowhere else. */
static char *
build_path (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  return folder != NULL ? g_build_filename (folder, MODULE, NULL) : NULL;
}

/**
 * recourse_helper_load_and_show_pdf:
 *
 * Loads the part that reads PDFs, with the forty libraries that it needs, and lets it answer.
 */
void
recourse_helper_load_and_show_pdf (const RecourseHelperSource *source)
{
  g_autofree char *path = build_path ();
  void *module = path != NULL ? dlopen (path, RTLD_NOW | RTLD_LOCAL) : NULL;
  ShowFunc show = module != NULL ? (ShowFunc) dlsym (module, FUNCTION) : NULL;

  if (show == NULL)
    recourse_helper_fail (RECOURSE_PREVIEW_NO_DECODER, "the part for PDFs is not installed");
  show (source);
  recourse_helper_fail (RECOURSE_PREVIEW_DAMAGED, "the part for PDFs gave no answer");
}
