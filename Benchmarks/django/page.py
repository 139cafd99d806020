"""The list of proposals as Django makes it: its ORM over the very same SQLite file, its templates. Of the middleware that a new project has
only what costs nothing but a few headers, as ours has them too: sessions and accounts are left out.

The template is Folkmoot's own page, with what comes from the database taken out for Django to put back.
"""

import os
import pathlib

import django
from django.conf import settings

FOLDER = pathlib.Path(os.environ["BENCH_FOLDER"])

settings.configure(
    DEBUG=False,
    SECRET_KEY="measured, not served",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware",
        "django.middleware.http.ConditionalGetMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    INSTALLED_APPS=[],
    USE_I18N=False,
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["BENCH_DATABASE"], "CONN_MAX_AGE": None}
    },
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [FOLDER],
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", ["django.template.loaders.filesystem.Loader"])]
        },
    }],
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.shortcuts import get_object_or_404, render  # noqa: E402
from django.urls import path  # noqa: E402


class Authority(models.Model):
    id = models.TextField(primary_key=True)
    name = models.TextField()
    short_name = models.TextField()

    class Meta:
        app_label, db_table, managed = "bench", "authority", False


class Proposal(models.Model):
    id = models.TextField(primary_key=True)
    authority = models.TextField()
    title = models.TextField()
    summary = models.TextField()
    decision_day = models.DateField()
    effective_day = models.DateField()

    class Meta:
        app_label, db_table, managed = "bench", "proposal", False


def proposals(request, authority):
    council = get_object_or_404(Authority, id=authority)
    found = Proposal.objects.filter(authority=authority).order_by("-decision_day", "id")
    found = found.only("id", "title", "summary", "decision_day", "effective_day")
    return render(request, "proposals.html", {"council": council, "proposals": found})


urlpatterns = [path("<authority>/proposals", proposals)]
application = get_wsgi_application()
