//! Whole papers as text, compared with those kept beside this file.
