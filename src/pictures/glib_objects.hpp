// What GLib hands out, owned and turned into words.
#pragma once

#include <glib-object.h>

#include <string>

namespace dateline {

/// Gives an object of GLib back.
struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

/// Takes the words of a GLib error and frees it.
inline std::string words_of(GError* error) {
    std::string words = error == nullptr ? "" : error->message;
    g_clear_error(&error);
    return words;
}

}  // namespace dateline
