/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-qr"

#include "recourse-qr.h"

#include "recourse-error.h"

#include <errno.h>
#include <qrencode.h>

/**
 * recourse_qr_make:
 * @text: what the picture says; at least one byte
 * @out_width: modules along each side, without the quiet zone
 * @out_modules: (transfer full): @out_width times @out_width, row by row: 1 is black
 *
 * The smallest picture that says @text and can still be read when a quarter of it is stained or
 * folded away (level Q): it is printed, photographed and copied. Errors: nothing to say
 * INVALID_ARGUMENT; more than a picture can hold LIMIT.
 */
gboolean
recourse_qr_make (const char *text, guint *out_width, guint8 **out_modules, GError **error)
{
  QRcode *code;
  guint n;

  g_return_val_if_fail (text != NULL && out_width != NULL && out_modules != NULL, FALSE);

  if (*text == '\0')
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "cannot make a QR picture: there is no text");
      return FALSE;
    }
  code = QRcode_encodeString (text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1);
  if (code == NULL)
    {
      int saved_errno = errno;

      g_set_error (error, RECOURSE_ERROR,
                   saved_errno == ERANGE ? RECOURSE_ERROR_LIMIT : RECOURSE_ERROR_IO,
                   "cannot make a QR picture: %s", g_strerror (saved_errno));
      return FALSE;
    }
  *out_width = (guint) code->width;
  n = *out_width * *out_width;
  *out_modules = g_new (guint8, n);
  for (guint i = 0; i < n; i++)
    (*out_modules)[i] = code->data[i] & 1; /* the other bits say what the module is for */
  QRcode_free (code);
  return TRUE;
}
