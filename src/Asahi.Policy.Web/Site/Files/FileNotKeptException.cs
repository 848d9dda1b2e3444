namespace Asahi.Policy.Web.Site.Files;

/// <summary>A file was made and could not be kept. What is not kept is not given out: it would have no SHA-256 that lasts.</summary>
public sealed class FileNotKeptException(Exception cause) : Exception("作ったファイルを保管できませんでした", cause);
