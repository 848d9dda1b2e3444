namespace Asahi.Policy.Web.Site.Files;

/// <summary>The formats that a form is offered in as a file.</summary>
public enum FormFormat
{
    Pdf,
    Xlsx,
}
