using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>A form with a field that cannot be read (letters for a number, an unknown choice) is refused as a whole: without the
/// field it would ask for something else. What people type is text and has messages of its own; this is met by no browser.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReadableFieldsAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid)
        {
            context.Result = new BadRequestResult();
        }
    }
}
