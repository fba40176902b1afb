/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-error-text"

#include "recourse-error-text.h"

#include "recourse-error.h"

#include <glib/gi18n.h>

/*
 * What a person reads when the knowledge cannot be used. The error's own message, which names file
 * and path, stands below it for whoever repairs it.
 */
typedef struct
{
  const char *title;
  const char *body;
} Words;

static const Words words[] = {
  [RECOURSE_ERROR_INVALID_ARGUMENT] = { N_ ("The Knowledge Cannot Be Found"),
                                        N_ ("What was given is not a folder with knowledge for "
                                            "Recourse. Check its name.") },
  [RECOURSE_ERROR_INVALID_CONTENT] = { N_ ("The Knowledge Has an Error"),
                                       N_ ("One of its files is not as it has to be, so no advice "
                                           "is given from it. Copy the text "
                                           "below for whoever wrote or installed it.") },
  [RECOURSE_ERROR_LIMIT] = { N_ ("The Knowledge Is Too Large"),
                             N_ ("One of its files goes beyond what Recourse accepts, so no advice "
                                 "is given from it. Copy "
                                 "the text below for whoever wrote or installed it.") },
  [RECOURSE_ERROR_NOT_FOUND] = { N_ ("The Knowledge Is Not Complete"),
                                 N_ ("A file, or something that a file refers to, is missing. Copy "
                                     "the text below for whoever "
                                     "wrote or installed it.") },
  [RECOURSE_ERROR_UNSUPPORTED] = { N_ ("The Knowledge Is Too New"),
                                   N_ ("It was made for a newer version of Recourse. Install that "
                                       "version, or use the knowledge "
                                       "that came with this one.") },
  [RECOURSE_ERROR_PERMISSION] = { N_ ("The Knowledge Cannot Be Opened"),
                                  N_ ("The system does not allow Recourse to read it. Check who "
                                      "may read the files.") },
  [RECOURSE_ERROR_IO] = { N_ ("The Knowledge Cannot Be Read"),
                          N_ ("Reading the files failed. The disk may be damaged or no longer "
                              "connected.") },
};

static const Words *
find_words (const GError *error)
{
  if (error->domain == RECOURSE_ERROR && error->code >= 0
      && error->code < (int) G_N_ELEMENTS (words))
    return &words[error->code];
  return &words[RECOURSE_ERROR_IO];
}

/**
 * recourse_error_text_title:
 * @error: why the knowledge could not be loaded
 *
 * Returns: (transfer none): a heading in the language of the interface
 */
const char *
recourse_error_text_title (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return _ (find_words (error)->title);
}

/**
 * recourse_error_text_body:
 * @error: why the knowledge could not be loaded
 *
 * Returns: (transfer none): whole sentences that say what it means and what to do
 */
const char *
recourse_error_text_body (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return _ (find_words (error)->body);
}
