//! Writing goals, linking them anew, reporting on them.
