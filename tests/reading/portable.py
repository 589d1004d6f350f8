"""PDF files made by hand (ISO 32000-1), so that the tests need nobody's."""

from __future__ import annotations

from collections.abc import Sequence


def pdf_of(*pages: Sequence[str], title: str = "", author: str = "", trailer: str = "") -> bytes:
    """A PDF whose pages show these lines; `trailer` adds to its trailer what a test needs there."""
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) /Author ({author}) >>",
    ]
    for at, lines in enumerate(pages):
        shown = "BT /F1 11 Tf 14 TL 70 780 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents {6 + 2 * at} 0 R >>")
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    return _numbered(objects, trailer)


def _numbered(objects: list[str], trailer: str) -> bytes:
    """The file: objects, the table of where each begins, and the trailer that points to it."""
    file = b"%PDF-1.4\n"
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R {trailer} >>\nstartxref\n{len(file)}\n%%EOF\n"
    return file + (table + end).encode("latin-1")
