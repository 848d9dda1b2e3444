using Asahi.Policy.Web.Site.Replies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Site;

/// <summary>The door for citizens: anyone may enter, nothing may change, and only published editions are behind it.</summary>
[AllowAnonymous]
[Kept]
[AutoValidateAntiforgeryToken]
public abstract class PublicController : Controller;
