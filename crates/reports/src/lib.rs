//! Report models to PDF/UA, XLSX and SVG.
