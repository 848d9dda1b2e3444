using System.Globalization;
using PdfSharp.Pdf;

namespace Asahi.Policy.Forms.Pdf.Pages;

/// <summary>構造の木。Elements are made in reading order; what is drawn is hung into them page by page, in whatever order it is
/// drawn.</summary>
internal sealed class PdfMarkup
{
    private readonly PdfDocument _document;
    private readonly PdfDictionary _root;
    private readonly List<PdfItem> _parents = [];
    private readonly Dictionary<PdfPage, PdfArray> _pages = [];
    private readonly SortedDictionary<string, PdfDictionary> _ids = new(StringComparer.Ordinal);

    public PdfMarkup(PdfDocument document)
    {
        _document = document;
        _root = New("/StructTreeRoot");
        _root.Elements["/K"] = new PdfArray(document);
        Top = Element("Document", _root);
        var marks = new PdfDictionary(document);
        marks.Elements.SetBoolean("/Marked", true);
        document.Internals.Catalog.Elements.SetReference("/StructTreeRoot", _root);
        document.Internals.Catalog.Elements["/MarkInfo"] = marks;
    }

    public PdfDictionary Top { get; }

    /// <summary>A new element below another.</summary>
    public PdfDictionary Element(string tag, PdfDictionary parent)
    {
        var element = New("/StructElem");
        element.Elements.SetName("/S", "/" + tag);
        element.Elements.SetReference("/P", parent);
        element.Elements["/K"] = new PdfArray(_document);
        Children(parent).Elements.Add(element.Reference!);

        return element;
    }

    /// <summary>Says what a cell of a table spans, what it heads and what heads it.</summary>
    public void Describe(PdfDictionary cell, string? id, string? scope, int rows, int columns, IReadOnlyList<string> headers)
    {
        var table = new PdfDictionary(_document);
        table.Elements.SetName("/O", "/Table");
        table.Elements.SetInteger("/RowSpan", rows);
        table.Elements.SetInteger("/ColSpan", columns);

        if (scope is not null)
        {
            table.Elements.SetName("/Scope", "/" + scope);
        }

        if (headers.Count > 0)
        {
            table.Elements["/Headers"] = new PdfArray(_document, [.. headers.Select(name => new PdfString(name))]);
        }

        if (id is not null)
        {
            cell.Elements["/ID"] = new PdfString(id);
            _ids[id] = cell;
        }

        cell.Elements["/A"] = table;
    }

    /// <summary>A number for what is going to be drawn on a page as a part of an element.</summary>
    public int Mark(PdfDictionary element, PdfPage page)
    {
        var parents = ParentsOf(page);
        var mark = new PdfDictionary(_document);
        mark.Elements.SetName("/Type", "/MCR");
        mark.Elements.SetReference("/Pg", page);
        mark.Elements.SetInteger("/MCID", parents.Elements.Count);
        Children(element).Elements.Add(mark);
        parents.Elements.Add(element.Reference!);

        return parents.Elements.Count - 1;
    }

    /// <summary>Hangs a link's area on a page into its element.</summary>
    public void Hang(PdfDictionary element, PdfDictionary link, PdfPage page)
    {
        link.Elements.SetInteger("/StructParent", _parents.Count);
        _parents.Add(element.Reference!);
        var reference = new PdfDictionary(_document);
        reference.Elements.SetName("/Type", "/OBJR");
        reference.Elements.SetReference("/Obj", link);
        reference.Elements.SetReference("/Pg", page);
        Children(element).Elements.Add(reference);
    }

    /// <summary>Writes down what has been gathered, when all is drawn.</summary>
    public void Finish()
    {
        var (numbers, names) = (new PdfArray(_document), new PdfArray(_document));

        for (var at = 0; at < _parents.Count; at++)
        {
            numbers.Elements.Add(new PdfInteger(at));
            numbers.Elements.Add(_parents[at]);
        }

        foreach (var (id, element) in _ids)
        {
            names.Elements.Add(new PdfString(id));
            names.Elements.Add(element.Reference!);
        }

        Add("/ParentTree", "/Nums", numbers);
        Add("/IDTree", "/Names", names);
        _root.Elements.SetInteger("/ParentTreeNextKey", _parents.Count);
    }

    /// <summary>A name that no other header of the document has.</summary>
    public static string Id(int table, int row, int column) => string.Create(CultureInfo.InvariantCulture, $"t{table}r{row}c{column}");

    private PdfArray ParentsOf(PdfPage page)
    {
        if (!_pages.TryGetValue(page, out var parents))
        {
            _pages[page] = parents = new PdfArray(_document);
            page.Elements.SetInteger("/StructParents", _parents.Count);
            page.Elements.SetName("/Tabs", "/S");
            _parents.Add(parents);
        }

        return parents;
    }

    private void Add(string key, string kind, PdfArray content)
    {
        if (content.Elements.Count > 0)
        {
            var tree = New(null);
            tree.Elements[kind] = content;
            _root.Elements.SetReference(key, tree);
        }
    }

    private static PdfArray Children(PdfDictionary element) => (PdfArray)element.Elements["/K"]!;

    private PdfDictionary New(string? type)
    {
        var made = new PdfDictionary(_document);
        _document.Internals.AddObject(made);

        if (type is not null)
        {
            made.Elements.SetName("/Type", type);
        }

        return made;
    }
}
