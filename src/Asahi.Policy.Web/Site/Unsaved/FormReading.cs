namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>Reads the form of a request that may be broken off, too large or no form at all.</summary>
internal static class FormReading
{
    /// <summary>Null when there is none that can be read.</summary>
    public static async Task<IFormCollection?> TryReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}
