using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Account;

/// <summary>Setting up the second factor: the key as a picture and as text, and a first code to show that the app has it.</summary>
public sealed record SecondFactorPage(StaffFrame Frame, bool IsRequired, string Key, QrPicture Picture, string? Fault) : IStaffPage;
